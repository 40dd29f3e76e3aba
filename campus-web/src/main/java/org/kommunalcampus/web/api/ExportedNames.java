package org.kommunalcampus.web.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.privacy.PersonalSection;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Finds the names behind the ids that stand in exported records, in a constant number of queries. */
@Component
@RequiredArgsConstructor
public class ExportedNames {

    private static final String MODULE = "module";
    private static final String COMPETENCE = "competence";
    private static final String JOB = "jobProfile";
    private static final String PERSON = "Person";

    private final Modules modules;
    private final Competences competences;
    private final JobProfiles jobProfiles;
    private final Members members;

    /** Whether values of the field are ids. */
    public static boolean refers(String field) {
        return Set.of(MODULE, COMPETENCE, JOB).contains(field) || field.endsWith(PERSON);
    }

    /** Whether values of the field are ids of modules, which have titles. */
    public static boolean isModule(String field) {
        return field.equals(MODULE);
    }

    /** The name of each id that the sections mention; ids of what no longer exists are missing. */
    public Map<String, String> of(Caller caller, Collection<PersonalSection> sections, Locale locale) {
        Map<String, String> names = new HashMap<>();
        modules.published(ids(sections, MODULE::equals, ModuleId::of))
                .forEach((id, module) -> names.put(id.toString(), module.title()));
        competences
                .byId(ids(sections, COMPETENCE::equals, CompetenceId::of))
                .forEach((id, competence) ->
                        names.put(id.toString(), competence.name().in(locale)));
        jobProfiles
                .all()
                .forEach(job -> names.put(job.id().toString(), job.name().in(locale)));
        members.names(caller, ids(sections, field -> field.endsWith(PERSON), MemberId::of))
                .forEach((id, name) -> names.put(id.toString(), name));
        return names;
    }

    private static <T> List<T> ids(
            Collection<PersonalSection> sections, Predicate<String> field, Function<String, T> form) {
        Set<String> found = new HashSet<>();
        sections.stream()
                .flatMap(section -> section.rows().stream())
                .forEach(row -> row.forEach((name, value) -> {
                    if (value != null && field.test(name)) {
                        found.add(value.toString());
                    }
                }));
        return found.stream().map(form).toList();
    }
}
