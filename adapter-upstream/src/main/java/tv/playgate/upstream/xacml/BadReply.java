package tv.playgate.upstream.xacml;

/** What can be wrong with a reply, for logs and metrics; it says nothing of what stood in it. */
public enum BadReply {
  /** It is larger than anybody reads. */
  TOO_LARGE,
  /** It does not say that it is XML. */
  NO_XML_TYPE,
  /** It is not written in UTF-8 or US-ASCII, or not in the one that it names. */
  CHARSET,
  /** It has a document type, with which XML tells readers to fetch and to repeat. */
  DOCTYPE,
  /** It is deeper, or has more attributes or results, than any honest reply. */
  BOUNDS,
  /** It is no XML, or not the elements that should stand there. */
  MALFORMED,
  /** It is a SOAP Fault. */
  FAULT,
  /** The SAML status is another than success. */
  STATUS,
  /** Somebody else issued it. */
  ISSUER,
  /** It answers another question. */
  OTHER_QUESTION,
  /** It is not valid yet, or not any more. */
  OUT_OF_TIME,
  /** It holds on a condition that Playgate does not know. */
  CONDITION,
  /** It had to be signed, and is not. */
  UNSIGNED,
  /** It is signed in a way that proves nothing, or with an algorithm that is not accepted. */
  SIGNATURE_FORM,
  /** Nobody whose signature counts has signed what stands there. */
  SIGNATURE,
  /** A result does not say which of several resources it is about. */
  UNNAMED_RESULT,
  /** The MVPD could not decide. */
  INDETERMINATE,
  /** It permits on an obligation that Playgate cannot fulfil. */
  OBLIGATION,
  /** It says both this and that about one resource. */
  CONTRADICTION
}
