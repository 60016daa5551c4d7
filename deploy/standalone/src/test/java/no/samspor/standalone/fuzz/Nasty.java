package no.samspor.standalone.fuzz;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/** Values at and beyond every edge that somebody has once fallen over. */
final class Nasty {

    private static final int LONG = 20_000;

    /** As they stand in JSON, with their quotes: not all of them are text in Java. */
    private static final List<String> TEXTS =
            List.of(
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"a\\u0000b\"",
                    "\"\\ud800\"",
                    "\"\\udc00\\ud800\"",
                    "\"\\ud83d\\ude00\"",
                    "\"\\u202eabc\\u2066d\"",
                    "\"\\u200f\\u200e\\u061c\"",
                    "\"e\\u0301\\u0301\\u0301\"",
                    "\"" + "\\u0301".repeat(400) + "\"",
                    "\"\\ufeff\"",
                    "\"\\uffff\\ufffe\"",
                    "\"\\u2028\\u2029\\u0085\"",
                    "\"\\u001b[31m\\u0007\"",
                    "\"a\\r\\nSet-Cookie: b=c\"",
                    "\"\\t\"",
                    "\"\\u0130\\u0131\\u017f\\u212a\"",
                    "\"\\ud835\\udfd8\\u0661\\uff11\"",
                    "\"\\ufb03\\u00df\"",
                    "\"null\"",
                    "\"true\"",
                    "\"0\"",
                    "\"-1\"",
                    "\"NaN\"",
                    "\"=1+1\"",
                    "\"+47\"",
                    "\"'; DROP TABLE log.event; --\"",
                    "\"%s%n%x\"",
                    "\"%_\\\\\"",
                    "\"${jndi:ldap://a.invalid}\"",
                    "\"#{1+1}{{1+1}}\"",
                    "\"<script>alert(1)</script>\"",
                    "\"../../etc/passwd\"",
                    "\"@per:/demo-office\"",
                    "\"" + "x".repeat(LONG) + "\"",
                    "\"" + "\\ud83d\\ude00".repeat(3_000) + "\"",
                    "\"" + "a ".repeat(600) + "\"");

    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-0",
                    "1",
                    "-1",
                    "2147483647",
                    "2147483648",
                    "-2147483649",
                    "9007199254740993",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "9223372036854775808",
                    "0.1",
                    "1.0",
                    "1e2",
                    "1e-400",
                    "1e400",
                    "-1E+99999",
                    "9".repeat(300),
                    "0." + "3".repeat(300));

    private static final List<String> TIMES =
            List.of(
                    "2026-02-30",
                    "2024-02-29",
                    "2026-13-01",
                    "0000-01-01",
                    "0001-01-01",
                    "-0001-01-01",
                    "1582-10-10",
                    "9999-12-31",
                    "10000-01-01",
                    "+10000-01-01",
                    "+999999999-12-31",
                    "-999999999-01-01",
                    "+5874898-01-01",
                    "-4713-11-23",
                    "20260101",
                    "2026",
                    "2026-06",
                    "2026-W01-1",
                    "infinity",
                    "now",
                    "2026-01-01T00:00:00Z",
                    "2026-06-01T24:00:00Z",
                    "2016-12-31T23:59:60Z",
                    "2026-06-01T12:00:00+18:00",
                    "2026-06-01T12:00:00.9999999999Z",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "-1000000000-01-01T00:00:00Z",
                    "+294277-01-01T00:00:00Z",
                    "-4713-01-01T00:00:00Z");

    private static final List<String> OTHERS =
            List.of("null", "true", "false", "[]", "{}", "[null]");

    /** What a query or a path may carry, not yet encoded. */
    private static final List<String> PLAIN =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "1",
                    "100",
                    "101",
                    "2147483648",
                    "9223372036854775807",
                    "9223372036854775808",
                    "1e3",
                    "0x10",
                    "\u0661\u0662",
                    "\uff11",
                    "a\u0000b",
                    "\u0000",
                    "\u202eabc",
                    "e\u0301",
                    "\ud83d\ude00",
                    "\ufeff",
                    "null",
                    "true",
                    "TRUE",
                    "yes",
                    "*",
                    "%",
                    "_",
                    "\\",
                    "'",
                    "\"",
                    "' OR '1'='1",
                    "a,b",
                    "a;b",
                    "[]",
                    "{}",
                    "..",
                    ".",
                    "a/b",
                    "\r\nX: y",
                    "x".repeat(1_000),
                    "%2e%2e%2f",
                    "NaN",
                    "Infinity");

    private static final List<String> HEADERS =
            List.of(
                    "",
                    "*",
                    "\"\"",
                    "\"0\"",
                    "\"-1\"",
                    "W/\"3\"",
                    "3",
                    "\"1\", \"2\"",
                    "\"9223372036854775807\"",
                    "\"99999999999999999999\"",
                    "\"\u0661\"",
                    ";q=",
                    "nb;q=2",
                    "a".repeat(70),
                    "a".repeat(3_000),
                    "\u00ff\u00fe",
                    "\ud83d\ude00",
                    "null",
                    ",,,",
                    "=",
                    "\t",
                    "x\ty",
                    "'; --");

    private static final List<String> KINDS =
            List.of(
                    "application/json; charset=utf-16",
                    "application/json; charset=x-none",
                    "application/json; charset=\"",
                    "application/json;charset=iso-8859-1",
                    "application/problem+json",
                    "application/vnd.api+json",
                    "application/xml",
                    "text/plain",
                    "text/csv",
                    "multipart/form-data",
                    "multipart/form-data; boundary=a",
                    "application/x-www-form-urlencoded",
                    "application/octet-stream",
                    "application/*",
                    "*/*",
                    "json",
                    "/",
                    ";",
                    "",
                    "a/b; c=\"",
                    "application/json; q=0",
                    "*/*;q=0",
                    "text/csv;q=0.1, application/json;q=0.2",
                    "text/event-stream",
                    "application/json, ".repeat(60) + "*/*");

    private Nasty() {}

    private static JsonNode raw(String json) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(json));
    }

    static JsonNode text(Dice dice) {
        return raw(dice.oneIn(5) ? "\"" + dice.of(TIMES) + "\"" : dice.of(TEXTS));
    }

    static JsonNode number(Dice dice) {
        return raw(dice.of(NUMBERS));
    }

    static JsonNode time(Dice dice) {
        return raw("\"" + dice.of(TIMES) + "\"");
    }

    /** Whatever JSON can hold. */
    static JsonNode any(Dice dice) {
        return switch (dice.below(10)) {
            case 0, 1, 2 -> text(dice);
            case 3, 4 -> number(dice);
            case 5 -> time(dice);
            case 6 -> deep(dice);
            default -> raw(dice.of(OTHERS));
        };
    }

    private static JsonNode deep(Dice dice) {
        int depth = dice.of(10, 64, 999, 5_000);
        return dice.oneIn(2)
                ? raw("[".repeat(depth) + "]".repeat(depth))
                : raw("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    }

    /** For a query or a path. */
    static String plain(Dice dice) {
        return dice.oneIn(3) ? dice.of(TIMES) : dice.of(PLAIN);
    }

    static String header(Dice dice) {
        return dice.of(HEADERS);
    }

    /** Of a body, or of an answer that is asked for. */
    static String kind(Dice dice) {
        return dice.of(KINDS);
    }

    /** What no body is. */
    static List<String> bodies() {
        List<String> all = new ArrayList<>(OTHERS);
        all.addAll(
                List.of(
                        "",
                        " ",
                        "{",
                        "}",
                        "{}{}",
                        "{} x",
                        "\ufeff{}",
                        "{\"a\":NaN}",
                        "{'a':1}",
                        "{a:1}",
                        "{\"a\":1,}",
                        "/**/{}",
                        "\"text\"",
                        "1",
                        "1e999999999",
                        "9".repeat(5_000),
                        "[".repeat(20_000),
                        "{\"a\":".repeat(2_000),
                        "{\"basis\":[]}",
                        "{\"\":1}",
                        "\u0000",
                        "<a/>"));
        return all;
    }
}
