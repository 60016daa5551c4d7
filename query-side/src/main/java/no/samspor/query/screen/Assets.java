package no.samspor.query.screen;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style, script and letters of the pages, under an address that carries the hash of them all: who
 * has one of them has it for good. Those that are not ours are listed in {@code manifest.json}.
 */
@Component
final class Assets implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/assets/";
    private static final int VERSION_LENGTH = 12;
    private static final Duration FOR_EVER = Duration.ofDays(365);

    /** Those of ours are called {@code samspor.css}, {@code samspor-<part>.css}. */
    private static final String OURS = "samspor";

    private final String version;
    private final List<String> own;

    Assets() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(FOLDER + "*");
        Arrays.sort(files, Comparator.comparing(each -> String.valueOf(each.getFilename())));
        version = versionOf(files);
        own =
                Arrays.stream(files)
                        .map(each -> String.valueOf(each.getFilename()))
                        .filter(name -> name.startsWith(OURS))
                        .sorted(Comparator.comparing(String::length).thenComparing(name -> name))
                        .toList();
    }

    /** Ours of one kind, the general before the particular. */
    List<String> own(String ending) {
        return own.stream().filter(name -> name.endsWith(ending)).toList();
    }

    private static String versionOf(Resource[] files) throws IOException {
        MessageDigest all = sha256();
        for (Resource each : files) all.update(each.getContentAsByteArray());
        return HexFormat.of().formatHex(all.digest()).substring(0, VERSION_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every Java platform has SHA-256", missing);
        }
    }

    String address(String file) {
        return "/assets/" + version + "/" + file;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(version, "/**"));
    }
}
