package org.kommunalcampus.web.hr;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provisioning.DirectoryPeople;
import org.kommunalcampus.provisioning.StatedFact;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Which facts about a person the municipality's directory keeps, so that HR knows where to change them. */
@Component
@RequiredArgsConstructor
class KeptFacts {

    private final DirectoryPeople people;
    private final Wording wording;

    /** The facts in one text; {@code null} for somebody of whom the directory says nothing. */
    @Nullable
    String of(Caller caller, MemberId member, Locale locale) {
        Set<StatedFact> kept = people.kept(caller, caller.requireMunicipality(), member);
        return kept.isEmpty()
                ? null
                : kept.stream()
                        .sorted()
                        .map(fact -> wording.text("directory.kept." + fact, locale))
                        .collect(joining(", "));
    }
}
