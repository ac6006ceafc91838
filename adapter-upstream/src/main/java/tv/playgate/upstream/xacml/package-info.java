/**
 * XACML 2.0 as MVPDs speak it, in SAML over SOAP or plain (pass-decisions §9.1): questions are
 * written and replies are read, and nothing is sent. Start at {@link
 * tv.playgate.upstream.xacml.XacmlCodec}.
 */
@NullMarked
package tv.playgate.upstream.xacml;

import org.jspecify.annotations.NullMarked;
