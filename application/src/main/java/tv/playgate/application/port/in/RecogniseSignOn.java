package tv.playgate.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.signon.ProfileLink;

/** Under which names is the viewer of a request known, as its single sign-on tokens prove? */
public interface RecogniseSignOn {

  /**
   * The links that the tokens prove, the platform's first. A token that is missing, expired, forged
   * or unreadable proves nothing and is no error (decision D14). Works on the calling thread
   * without waiting.
   *
   * @param platformToken what the platform sent; null where it sent nothing
   * @param serviceToken what the programmer's identity service issued; null where none was sent
   */
  List<ProfileLink> links(Call call, @Nullable String platformToken, @Nullable String serviceToken);
}
