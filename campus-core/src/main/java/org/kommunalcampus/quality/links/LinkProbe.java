package org.kommunalcampus.quality.links;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.outbound.ForbiddenAddress;
import org.kommunalcampus.outbound.OutboundHttpClient;
import org.kommunalcampus.outbound.WebAnswer;

/** Calls an address once and follows its redirects, each through the guard. */
@Slf4j
@RequiredArgsConstructor
final class LinkProbe {

    private static final int MOST_REDIRECTS = 5;

    private final OutboundHttpClient calls;

    /** What is behind the address. */
    LinkState probe(String url) {
        try {
            URI next = new URI(url);
            for (int step = 0; step <= MOST_REDIRECTS; step++) {
                WebAnswer answer = calls.ask("HEAD", next);
                if (answer.status() == 405 || answer.status() == 501) {
                    answer = calls.ask("GET", next);
                }
                if (!answer.isRedirect() || answer.location() == null) {
                    return answer.status() < 400 ? LinkState.ALIVE : LinkState.DEAD;
                }
                next = next.resolve(answer.location());
            }
            return LinkState.DEAD;
        } catch (ForbiddenAddress forbidden) {
            return LinkState.FORBIDDEN;
        } catch (IOException | URISyntaxException | IllegalArgumentException unreachable) {
            log.debug("A link leads nowhere: {}", unreachable.toString());
            return LinkState.DEAD;
        }
    }
}
