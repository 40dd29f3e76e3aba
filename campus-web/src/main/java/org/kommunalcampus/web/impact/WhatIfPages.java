package org.kommunalcampus.web.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.competence.JobProfileKind;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Shows what profiles ask for, so that it can be changed on trial. */
@Component
@RequiredArgsConstructor
class WhatIfPages {

    private final JobProfiles jobProfiles;
    private final Competences competences;
    private final Frameworks frameworks;
    private final Wording wording;

    /** A profile to choose. */
    record Profile(String href, String name, boolean market) {}

    /** A competence and the level that would be asked for. */
    record Row(String field, String name, int level) {}

    List<Profile> profiles(Locale locale) {
        return jobProfiles.all().stream()
                .map(profile -> new Profile(
                        "/was-waere-wenn/taetigkeitsprofile/" + profile.id(),
                        profile.name().in(locale),
                        profile.kind() == JobProfileKind.MARKET))
                .sorted(Comparator.comparing(Profile::name, Wording.alphabetical(locale)))
                .toList();
    }

    List<Row> rows(WhatIfForm form, Locale locale) {
        var known = competences.byId(form.levels().keySet());
        List<Row> rows = new ArrayList<>();
        form.levels().forEach((id, level) -> {
            var competence = known.get(id);
            String name = competence == null ? id.toString() : competence.name().in(locale);
            rows.add(new Row("level." + id, name, level));
        });
        return rows;
    }

    /** What could be asked for in addition; the first choice is nothing. */
    List<Option> choices(WhatIfForm form, Locale locale) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", wording.text("whatIf.add.nothing", locale)));
        frameworks.all().stream()
                .flatMap(framework -> frameworks.competences(framework.id()).stream())
                .filter(competence -> !form.levels().containsKey(competence.id()))
                .map(competence ->
                        new Option(competence.id().toString(), competence.name().in(locale)))
                .sorted(Comparator.comparing(Option::label, Wording.alphabetical(locale)))
                .forEach(choices::add);
        return choices;
    }
}
