package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.standalone.docs.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The verifier that runs in a browser: true proofs hold, and each of many false ones does not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(5)
class VerifierLineIT {

    private static final Path FORMAT = Path.of("docs/proof-format.md");
    private static final Pattern BLOCK = Pattern.compile("```\\n(.*?)```", Pattern.DOTALL);

    /** Says {@code holds}, or the reason why not; any other fault is a fault. */
    private static final String VERIFY =
            """
            async ([address, what, text, keys, witnesses, leafHex]) => {
              const v = await import(address);
              const leaf = Uint8Array.from(leafHex.match(/../g), h => parseInt(h, 16));
              try {
                const log = await Promise.all(keys.map(v.verifierKey));
                const seen = await Promise.all(witnesses.map(v.verifierKey));
                if (what === 'receipt') return `holds at ${await v.receipt(text, log, leaf)}`;
                const under = await v.inclusion(text, log, seen, leaf);
                return `holds under ${under.size} with ${under.witnesses.length}`;
              } catch (bad) {
                if (bad instanceof v.Bad) return `bad ${bad.message}`;
                throw bad;
              }
            }
            """;

    /** RFC 8032 section 7.1, tests 1 and 2, and both with a bit turned. */
    private static final String BY_HAND =
            """
            async address => {
              const v = await import(address);
              const hex = t => Uint8Array.from(t.match(/../g) ?? [], h => parseInt(h, 16));
              const cases = [
                ['d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '',
                 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
                ['3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72',
                 '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
              ];
              const said = [];
              for (const [key, message, signature] of cases) {
                said.push(await v.ed25519ByHand(hex(key), hex(message), hex(signature)));
                const turned = hex(signature);
                turned[40] ^= 1;
                said.push(await v.ed25519ByHand(hex(key), hex(message), turned));
              }
              return said.join(' ');
            }
            """;

    private static BrowserContext context;
    private static Page page;
    private static String verifier;
    private static String leaf;
    private static String proof;
    private static String receipt;
    private static List<String> keys;

    @BeforeAll
    static void open() {
        Screens screens = Screens.shared();
        context =
                screens.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("nb")
                                        .setExtraHTTPHeaders(
                                                Map.of(
                                                        "Authorization",
                                                        "Bearer "
                                                                + screens.line()
                                                                        .token("auditor"))));
        page = context.newPage();
        page.navigate(screens.address("/verification"));
        verifier = page.getAttribute("[data-verify]", "data-verify");
        List<String> blocks = blocks();
        leaf = starting(blocks, "73616d73").replaceAll("\\s", "");
        proof = starting(blocks, "c2sp.org/tlog-proof@v1\nindex ");
        receipt = starting(blocks, "samspor.receipt/1\nindex 1");
        keys = starting(blocks, "samspor.example/log+").lines().toList();
    }

    @AfterAll
    static void close() {
        if (context != null) context.close();
        Screens.closeShared();
    }

    private static List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(Repository.text(FORMAT));
        while (found.find()) blocks.add(found.group(1));
        return blocks;
    }

    private static String starting(List<String> blocks, String beginning) {
        return blocks.stream().filter(each -> each.startsWith(beginning)).findFirst().orElseThrow();
    }

    private static String says(String what, String text, String ofLeaf) {
        return says(what, text, ofLeaf, keys.getFirst());
    }

    private static String says(String what, String text, String ofLeaf, String logKey) {
        return (String)
                page.evaluate(
                        VERIFY,
                        List.of(
                                verifier,
                                what,
                                text,
                                List.of(logKey),
                                keys.subList(1, keys.size()),
                                ofLeaf));
    }

    @Test
    void what_the_format_shows_holds() {
        assertThat(says("inclusion", proof, leaf)).isEqualTo("holds under 5 with 2");
        assertThat(says("receipt", receipt, leaf)).isEqualTo("holds at 3");
    }

    /** One character of each line in turn, and one byte of the leaf. */
    @Test
    void whatever_is_turned_in_them_is_found() {
        for (String what : List.of("inclusion", "receipt")) {
            String text = what.equals("receipt") ? receipt : proof;
            List<String> lines = text.lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).isEmpty()) continue;
                List<String> turned = new ArrayList<>(lines);
                turned.set(at, turned(lines.get(at)));
                assertThat(says(what, String.join("\n", turned) + "\n", leaf))
                        .as("%s, line %d: %s", what, at + 1, turned.get(at))
                        .satisfiesAnyOf(
                                said -> assertThat(said).startsWith("bad "),
                                // Who signs under an unknown name is passed over.
                                said -> assertThat(said).isEqualTo("holds under 5 with 1"));
            }
            assertThat(says(what, text, turned(leaf))).startsWith("bad ");
            assertThat(says(what, text, leaf, keys.get(1))).startsWith("bad ");
        }
    }

    /** Another character in the middle, of the same kind. */
    private static String turned(String line) {
        int at = line.length() / 2;
        char was = line.charAt(at);
        char now =
                was == 'A' || was == 'a' || was == '1' ? (char) (was + 1) : was > '9' ? 'A' : '1';
        if (was == 'A') now = 'B';
        return line.substring(0, at)
                + (was > '9' && was >= 'a' && was <= 'f' ? (was == 'a' ? 'b' : 'a') : now)
                + line.substring(at + 1);
    }

    @Test
    void signatures_are_checked_where_the_browser_has_none() {
        assertThat(page.evaluate(BY_HAND, verifier)).isEqualTo("true false true false");
    }

    @Test
    void a_pasted_receipt_is_verified_step_by_step() {
        Line line = Screens.shared().line();
        Line.Reply made =
                line.post(
                                "secretary",
                                "/decisions",
                                """
                        {"body": "@bod:styringsgruppe", "programme": "@prg:program", "kind": "note",
                         "title": "Til kontroll", "text": "Tatt til orientering.", "needsAction": false}
                        """)
                        .accepted();
        String given = made.at("/receipts/0/receipt").stringValue();
        long at = made.at("/receipts/0/position").longValue();
        await(line, at);
        page.navigate(Screens.shared().address("/verification"));
        page.fill("#verify-receipt", given);
        page.click("[data-verify] button");
        page.waitForCondition(() -> !page.innerText("#verify-verdict").contains("…"));
        assertThat(page.innerText("#verify-verdict")).isEqualTo("Alt stemmer.");
        assertThat(page.innerText("#verify-steps")).contains("decision.adopted/1");
        page.fill("#verify-receipt", given.replace("promise ", "promise 1"));
        page.click("[data-verify] button");
        page.waitForCondition(() -> page.innerText("#verify-verdict").startsWith("Dette"));
        assertThat(page.innerText("#verify-steps")).contains("Stemmer ikke");
    }

    private static void await(Line line, long position) {
        for (int look = 0; look < 150; look++) {
            if (line.getPlain("auditor", "/log/state").at("/sealed").longValue() >= position)
                return;
            page.waitForTimeout(200);
        }
        throw new AssertionError("nobody has signed position " + position);
    }
}
