package no.samspor.command.planted.networked;

import java.net.InetAddress;

/** Plain Java, and yet not pure. */
final class NetworkedRules {
    InetAddress here() {
        return InetAddress.getLoopbackAddress();
    }
}
