package no.samspor.log.planted;

import java.net.http.HttpClient;

/** Calls out. */
public class Unfriendly {
    Object client() {
        return HttpClient.newHttpClient();
    }
}
