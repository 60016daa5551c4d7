package no.samspor.standalone.tidy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What stands nowhere in this repository, and what to write instead. */
enum Ban {
    UNFINISHED_WORK(
            "\\b(TODO|FIXME|XXX)\\b",
            "",
            "finish it, or open an issue; the code says what is, not what should be",
            "// TODO later"),
    WALL_CLOCK(
            "System\\.currentTimeMillis",
            "/src/main/java/",
            "take the time from the stamp, or a java.time.Clock that is handed in",
            "long now = System.currentTimeMillis();"),
    SLEEP(
            "Thread\\.sleep|TimeUnit\\.\\w+\\.sleep",
            "/src/main/java/",
            "wait for what you wait for: a future, a queue, a condition with a limit",
            "Thread.sleep(10);",
            // Their own threads, alone with a database that is away: nothing could wake them.
            "Ticks.java",
            "HeadListener.java"),
    CLASS_BY_NAME(
            "Class\\.forName",
            "/src/main/java/",
            "look it up in a closed table (Families, Ids); text never names a class",
            "Class.forName(name)",
            // Finds the refusals beside an address, for the API's description; reads no input.
            "CommandDescriptions.java"),
    BANNED_LIBRARY(
            "net\\.jqwik|<artifactId>jqwik",
            "",
            "write the property as a plain JUnit test over generated cases",
            "import net.jqwik.api.Property;"),
    REFLECTIVE_SERIALIZER(
            "com\\.thoughtworks\\.xstream\\.[A-Z]|import com\\.thoughtworks",
            ".java",
            "use SamsporJson",
            "import com.thoughtworks.xstream.XStream;"),
    PRINTING(
            "System\\.(out|err)\\.print",
            "side/src/main/java/",
            "log it, or answer it",
            "System.out.println(row);"),
    MACHINE(
            "(?<![\\w./~])/(work|home|root|Users)/\\w|[A-Z]:\\\\\\\\?Users",
            "",
            "use a path relative to the repository, or one that the operator gives",
            "Path.of(\"/home/me/data\")"),
    SWITCHED_OFF_TEST(
            "@Disabled\\b",
            "/src/test/java/",
            "make it true, or delete it; git remembers",
            "@Disabled class SomeTest"),
    NUMBERED_TEST(
            "void (should[A-Z]\\w*|test\\d*|test[A-Z]\\w*)\\(",
            "/src/test/java/",
            "name it as a sentence: void never_raises_the_ceiling()",
            "void shouldWork() {");

    private final Pattern pattern;
    private final String where;
    private final String instead;
    private final String sample;
    private final List<String> allowed;

    Ban(String pattern, String where, String instead, String sample, String... allowed) {
        this.pattern = Pattern.compile(pattern);
        this.where = where;
        this.instead = instead;
        this.sample = sample;
        this.allowed = List.of(allowed);
    }

    boolean appliesTo(Path file) {
        String name = file.getFileName().toString();
        return file.toString().replace('\\', '/').contains(where)
                && !allowed.contains(name)
                && !name.equals("Ban.java");
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    String instead() {
        return instead;
    }

    /** A line that it must find. */
    String sample() {
        return sample;
    }
}
