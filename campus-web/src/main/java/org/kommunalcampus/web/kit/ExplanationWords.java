package org.kommunalcampus.web.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Departure;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Finding;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Remedy;
import org.springframework.stereotype.Component;

/** Puts into sentences what keeps a module out of a plan and what would bring it in. */
@Component
@RequiredArgsConstructor
public class ExplanationWords {

    private final Phrases phrases;

    /** The sentence for what keeps a module out. */
    public String finding(Finding finding, Names names, Locale locale) {
        return sentence(
                finding.messageKey(),
                finding.competence(),
                finding.level(),
                finding.module(),
                phrases.day(finding.date(), locale),
                names,
                locale);
    }

    /** The sentence for what would bring it in. */
    public String remedy(Remedy remedy, Names names, Locale locale) {
        return sentence(remedy.messageKey(), remedy.competence(), remedy.level(), remedy.module(), null, names, locale);
    }

    /** The sentence for what would help to take it out. */
    public String departure(Departure departure, Names names, Locale locale) {
        return sentence(
                departure.messageKey(),
                departure.competence(),
                departure.level(),
                departure.module(),
                null,
                names,
                locale);
    }

    private String sentence(
            String key,
            @Nullable CompetenceId competence,
            int level,
            @Nullable ModuleId module,
            @Nullable String date,
            Names names,
            Locale locale) {
        List<String> forms = new ArrayList<>();
        if (competence != null && module != null) {
            forms.add("competence.module");
        }
        if (competence != null) {
            forms.add("competence");
        }
        if (module != null) {
            forms.add("module");
        }
        if (date != null) {
            forms.add("date");
        }
        return phrases.say(
                key,
                forms,
                locale,
                competence == null ? null : names.competence(competence, locale),
                0,
                level,
                0,
                null,
                module == null ? null : names.module(module),
                date);
    }
}
