package tv.playgate.bootstrap.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tv.playgate.bootstrap.wiring.CheckedConfiguration;
import tv.playgate.bootstrap.wiring.House;

/** {@code serve}: opens the house and keeps it open until the process is told to end. */
@Command(name = "serve", description = "Open the doors.", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() throws InterruptedException {
    Clock clock = Clock.systemUTC();
    CheckedConfiguration checked = config.read(clock.instant());
    Warnings.of(checked).log();
    House house = House.open(checked.configuration(), checked.materials(), clock);
    Runtime.getRuntime().addShutdownHook(new Thread(house::close, "playgate-close"));
    new CountDownLatch(1).await();
    return 0;
  }
}
