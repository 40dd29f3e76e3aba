package org.kommunalcampus.quality.check;

import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.quality.links.DescriptionLinks;
import org.kommunalcampus.quality.links.LinkState;
import org.springframework.stereotype.Component;

/** The addresses named lead somewhere. They are called in the background; until then nothing is found. */
@Component
class LinksAlive implements DescriptionCheck {

    @Override
    public String criterion() {
        return "links-alive";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        return stated.fields().entrySet().stream()
                .flatMap(field -> DescriptionLinks.in(field.getValue()).stream().flatMap(url -> {
                    LinkState state = around.links().get(url);
                    if (state == LinkState.FORBIDDEN) {
                        return Stream.of(finding(Severity.ERROR, field.getKey(), "forbidden", url));
                    }
                    return state == LinkState.DEAD
                            ? Stream.of(finding(Severity.WARNING, field.getKey(), "dead", url))
                            : Stream.empty();
                }));
    }
}
