package org.kommunalcampus.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.CatalogueFacts;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.search.ModuleHits;
import org.kommunalcampus.catalogue.search.ModuleQuery;
import org.kommunalcampus.catalogue.search.ModuleSearch;
import org.kommunalcampus.catalogue.search.ModuleSort;
import org.kommunalcampus.shared.NotFound;
import org.springframework.stereotype.Component;

/** The offered modules as a MOOChub feed, page by page in the order of their titles. */
@Component
@RequiredArgsConstructor
public class MoocHubFeed {

    private static final int PAGE = 50;

    private final ModuleSearch search;
    private final Modules modules;
    private final CatalogueFacts catalogue;
    private final MoocHubWriter writer;
    private final Clock clock;

    /** Changes whenever a page may have changed: with the catalogue, and with the day, because modules expire. Ask before {@link #page}. */
    public String version() {
        return catalogue.version() + "-" + LocalDate.now(clock);
    }

    /**
     * One page; throws {@link NotFound} beyond the last.
     *
     * @param number from 1
     * @param home address of the platform, without a slash at the end
     * @param address the address of each page of the feed by its number
     */
    public MoocHubPage page(int number, String home, IntFunction<String> address) {
        ModuleHits hits = search.find(new ModuleQuery(
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                ModuleSort.TITLE,
                number - 1,
                PAGE,
                Locale.GERMAN));
        int last = (int) Math.max(1, (hits.total() + PAGE - 1) / PAGE);
        if (number > last) {
            throw new NotFound("page", number);
        }
        List<MoocHubPage.Course> courses =
                modules.offered(hits.content().stream().map(ModuleCard::id).toList()).stream()
                        .map(module -> writer.course(module, home))
                        .toList();
        return new MoocHubPage(links(number, last, address), courses);
    }

    private static Map<String, String> links(int number, int last, IntFunction<String> address) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", address.apply(number));
        links.put("first", address.apply(1));
        links.put("last", address.apply(last));
        if (number > 1) {
            links.put("prev", address.apply(number - 1));
        }
        if (number < last) {
            links.put("next", address.apply(number + 1));
        }
        return links;
    }
}
