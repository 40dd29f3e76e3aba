package org.kommunalcampus.web.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** The providers that a file can belong to. */
@Component
@RequiredArgsConstructor
class ProviderChoices {

    private static final int MOST = 1000;

    private final Providers providers;
    private final Wording wording;

    /** All by name, after the choice of none; nothing for files that belong to no provider. */
    List<Option> of(Caller caller, ImportKind kind, Locale locale) {
        if (!kind.ofProvider()) {
            return List.of();
        }
        return all(caller, "operator.import.provider." + (kind.namesProviders() ? "inFile" : "choose"), locale);
    }

    /** All by name, after the choice of none, which has that message key. */
    List<Option> all(Caller caller, String none, Locale locale) {
        var choices = new ArrayList<Option>();
        choices.add(new Option("", wording.text(none, locale)));
        providers.list(caller, PageRequest.of(0, MOST, Sort.by("name", "code"))).stream()
                .map(provider -> new Option(provider.id().toString(), provider.name()))
                .forEach(choices::add);
        return choices;
    }
}
