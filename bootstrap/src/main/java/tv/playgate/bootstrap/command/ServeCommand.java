package tv.playgate.bootstrap.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.wiring.House;
import tv.playgate.bootstrap.wiring.MaterialReader;
import tv.playgate.bootstrap.wiring.Materials;

/** {@code serve}: opens the house and keeps it open until the process is told to end. */
@Command(name = "serve", description = "Open the doors.", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() throws InterruptedException {
    Clock clock = Clock.systemUTC();
    PlaygateConfiguration configuration = config.configuration();
    Materials materials = MaterialReader.read(configuration, clock.instant());
    Warnings.of(configuration, materials).log();
    House house = House.open(configuration, materials, clock);
    Runtime.getRuntime().addShutdownHook(new Thread(house::close, "playgate-close"));
    new CountDownLatch(1).await();
    return 0;
  }
}
