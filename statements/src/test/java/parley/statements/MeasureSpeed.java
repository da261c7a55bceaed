package parley.statements;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import parley.ledger.Report;
import parley.statements.actors.Actors;
import parley.statements.attribution.AttributionFinder;
import parley.statements.coding.Codebooks;

/**
 * How fast the whole reader is: articles of about 400 words a second, warm, by one thread and by two, with the shipped model
 * and by rules alone; how the time grows with a report's length; the heap that stays. Arguments: folders of texts. Compare
 * the ratios within one run; the figures themselves are the machine's.
 */
public final class MeasureSpeed {
    private static final int WORDS = 400;
    private static final double SECONDS = 5;
    private static final double WARMING = 20;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private MeasureSpeed() {}

    public static void main(String[] folders) throws Exception {
        List<Report> articles = articles(folders);
        OUT.println(articles.size() + " articles of about " + WORDS + " words; "
                + Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version());
        Reader model = new Reader(Codebooks.shipped(), Actors.shipped());
        Reader rules = new Reader(Codebooks.shipped(), Actors.shipped(), AttributionFinder.rules());
        rate(model, articles, 1, WARMING);
        double one = rate(model, articles, 1, SECONDS);
        double two = rate(model, articles, 2, SECONDS);
        double alone = rate(rules, articles, 1, SECONDS);
        OUT.printf("one thread    %6.0f articles/s%n", one);
        OUT.printf("two threads   %6.0f articles/s, %.2f times one%n", two, two / one);
        OUT.printf("rules alone   %6.0f articles/s, %.2f times with the model%n", alone, alone / one);
        for (int times : new int[] {1, 10, 100}) {
            Report longer = longer(articles, times);
            model.read(longer);
            long start = System.nanoTime();
            int reads = Math.max(1, 200 / times);
            for (int i = 0; i < reads; i++) {
                model.read(longer);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            OUT.printf("a report of %3d articles: %6.2f ms an article%n", times, 1000 * seconds / reads / times);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        OUT.printf("heap that stays %.0f MB%n", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private static double rate(Reader reader, List<Report> articles, int threads, double seconds) throws Exception {
        AtomicInteger read = new AtomicInteger();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                running.add(pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        reader.read(articles.get(read.getAndIncrement() % articles.size()));
                    }
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
        return read.get() / seconds;
    }

    private static List<Report> articles(String[] folders) throws IOException {
        List<Report> articles = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int words = 0;
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(MeasureSpeed::prose).sorted().toList()) {
                    for (String line : Files.readAllLines(file)) {
                        text.append(line).append('\n');
                        words += line.isBlank() ? 0 : line.split(" ", -1).length;
                        if (words >= WORDS) {
                            articles.add(report("a" + articles.size(), text.toString()));
                            text.setLength(0);
                            words = 0;
                        }
                    }
                }
            }
        }
        return articles;
    }

    /** Transcripts are read by other rules, and one turn would make a transcript of a long report. */
    private static boolean prose(Path file) {
        try {
            return Files.readAllLines(file).stream().noneMatch(line -> line.matches("[\\p{Lu} .]{4,}:.*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report longer(List<Report> articles, int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(articles.get(i % articles.size()).text()).append('\n');
        }
        return report("long", text.toString());
    }

    private static Report report(String id, String text) {
        return Report.of(id, null, LocalDate.of(2031, 3, 14), null, text);
    }
}
