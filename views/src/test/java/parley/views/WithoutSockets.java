package parley.views;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import parley.views.cli.Parley;

/** The commands on a case in a process where a socket cannot be opened unnoticed. */
final class WithoutSockets {
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    private WithoutSockets() {}

    public static void main(String[] args) throws Exception {
        refuse();
        if (args[0].equals("trial")) {
            trial();
        } else {
            commands(Path.of(args[1]));
        }
    }

    @SuppressWarnings("deprecation") // the only door to every java.net.Socket of a process
    private static void refuse() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new IllegalStateException("a socket was opened");
        });
        ServerSocket.setSocketFactory(() -> {
            throw new IllegalStateException("a socket was opened");
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new IllegalStateException("a socket was opened");
        });
    }

    private static void commands(Path folder) throws Exception {
        Path report = Files.writeString(
                folder.resolve("report.txt"),
                "Veland wants the strait open\n\nVeland said on Tuesday it wanted the strait opened to its boats. \"We will"
                        + " not wait another winter,\" Foreign Minister Ilse Brandt told reporters.\n");
        Files.writeString(
                folder.resolve("mail.eml"),
                "From: desk@halyard.example\nSubject: Talks\nContent-Type: text/html\n\n<img src='https://halyard.example/x'>"
                        + "<p>Orsk will not wait, its envoy said.</p>\n");
        String strait = folder.resolve("strait").toString();
        List<List<String>> lines = List.of(
                List.of("init", strait, "--name", "Karsk Strait"),
                List.of(
                        "add",
                        "-C",
                        strait,
                        report.toString(),
                        folder.resolve("mail.eml").toString()),
                List.of("status", "-C", strait),
                List.of("positions", "-C", strait),
                List.of("search", "-C", strait, "winter"),
                List.of("changes", "-C", strait, "--since", "2020-01-01"),
                List.of(
                        "export",
                        "-C",
                        strait,
                        "--format",
                        "jsonl",
                        "-o",
                        folder.resolve("out.jsonl").toString()),
                List.of("verify", "-C", strait));
        Thread watch = Thread.ofPlatform().daemon().start(WithoutSockets::watch);
        for (List<String> line : lines) {
            int exit = Parley.run(
                    InputStream.nullInputStream(),
                    System.out,
                    System.err,
                    false,
                    () -> false,
                    line.toArray(String[]::new));
            System.out.println(line.getFirst() + ": exit " + exit);
            SEEN.addAll(sockets());
        }
        watch.interrupt();
        System.out.println(SEEN.isEmpty() ? "no socket" : "a socket was opened: " + SEEN);
        System.exit(SEEN.isEmpty() ? 0 : 1);
    }

    private static void watch() {
        try {
            while (true) {
                SEEN.addAll(sockets());
                Thread.sleep(5);
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The sockets among the files that this process has open. */
    private static List<String> sockets() throws IOException {
        List<String> sockets = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            for (Path file : files.toList()) {
                try {
                    String target = Files.readSymbolicLink(file).toString();
                    if (target.startsWith("socket:")) {
                        sockets.add(target);
                    }
                } catch (IOException e) {
                    // it was closed meanwhile
                }
            }
        }
        return sockets;
    }

    /** Does it notice? The last socket comes past the guards, as a library in C would open it. */
    private static void trial() throws Exception {
        List<String> refused = new ArrayList<>();
        try {
            new Socket("127.0.0.1", 9).close();
        } catch (IllegalStateException e) {
            refused.add("Socket");
        }
        try {
            SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9))
                    .close();
        } catch (IllegalStateException e) {
            refused.add("SocketChannel");
        }
        System.out.println("refused: " + String.join(", ", refused));
        try (AsynchronousServerSocketChannel channel = AsynchronousServerSocketChannel.open()) {
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            System.out.println(sockets().isEmpty() ? "not seen" : "seen: a listening socket");
        }
    }
}
