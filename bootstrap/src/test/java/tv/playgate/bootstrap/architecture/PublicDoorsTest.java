package tv.playgate.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ADR-0004: an adapter has one public door, and keeps most of itself to itself. */
class PublicDoorsTest {

  private static final double MOST = 0.6;

  @ParameterizedTest
  @EnumSource(
      value = Room.class,
      names = {"PERSISTENCE", "MTLS", "UPSTREAM", "TOKENS"})
  void mostOfAnAdapterIsPackagePrivate(Room room) {
    List<JavaClass> types =
        ProductClasses.shipped().stream()
            .filter(type -> (type.getPackageName() + ".").startsWith(room.root() + "."))
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .toList();
    long hidden =
        types.stream().filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC)).count();
    assertThat((double) hidden / types.size())
        .as("%s: %d of %d types are package-private", room, hidden, types.size())
        .isGreaterThanOrEqualTo(MOST);
  }
}
