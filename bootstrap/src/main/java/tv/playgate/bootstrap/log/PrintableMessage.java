package tv.playgate.bootstrap.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import tv.playgate.domain.identifier.PrintableText;

/**
 * Every message on one line and safe to print, whoever chose parts of it: resources, libraries'
 * texts and all that is told of peers cannot forge another line.
 */
public final class PrintableMessage extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return PrintableText.of(super.convert(event));
  }
}
