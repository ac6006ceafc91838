package tv.playgate.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes of all rooms, and the planted violations; imported once. */
final class ProductClasses {

  private static final ImportOption NO_TESTS = new ImportOption.DoNotIncludeTests();

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(location -> isProduct(location) || location.contains("/planted/"))
          .importPackages("tv.playgate");

  private ProductClasses() {}

  /** What is shipped. */
  static JavaClasses shipped() {
    return ALL.that(describe("shipped", type -> !isPlanted(type)));
  }

  /** What is shipped, and the planted violations with it. */
  static JavaClasses withPlanted() {
    return ALL;
  }

  private static boolean isProduct(Location location) {
    return NO_TESTS.includes(location) && !location.contains("-tests.jar");
  }

  private static boolean isPlanted(JavaClass type) {
    return (type.getPackageName() + ".").contains(".planted.");
  }
}
