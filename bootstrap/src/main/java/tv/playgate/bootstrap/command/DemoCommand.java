package tv.playgate.bootstrap.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tv.playgate.bootstrap.demo.Demo;
import tv.playgate.bootstrap.demo.DemoPorts;

/** {@code demo}: everything on loopback, with the sandbox behind it. */
@Command(
    name = "demo",
    description = "Serve a demo on loopback and print commands to try it with.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--dir", paramLabel = "DIR", description = "Where its files are.")
  private Path directory = Path.of("./playgate-demo");

  @Option(names = "--http-port", paramLabel = "N", description = "Decisions door; 0 = any free.")
  private int httpPort = 8080;

  @Option(names = "--mtls-port", paramLabel = "N", description = "Entitlement door; 0 = any free.")
  private int mtlsPort = 8443;

  @Option(names = "--admin-port", paramLabel = "N", description = "Admin address; 0 = any free.")
  private int adminPort = 9090;

  @Override
  public Integer call() throws InterruptedException {
    DemoPorts ports = new DemoPorts(httpPort, mtlsPort, adminPort);
    Demo demo = Demo.start(directory, ports, Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "playgate-close"));
    demo.announce();
    PrintWriter out = spec.commandLine().getOut();
    out.print(demo.commands());
    out.flush();
    new CountDownLatch(1).await();
    return 0;
  }
}
