package org.kommunalcampus.quality.check;

import java.util.stream.Stream;
import org.kommunalcampus.catalogue.AudienceWords;
import org.kommunalcampus.catalogue.ModuleAudience;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.springframework.stereotype.Component;

/** Whom the words of the target group name, the structured audience names too: by it, modules are planned for people. */
@Component
class AudienceStructured implements DescriptionCheck {

    @Override
    public String criterion() {
        return "audience-structured";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        ModuleAudience named = AudienceWords.read(stated.targetGroup());
        ModuleAudience audience = stated.audience();
        Stream.Builder<Finding> found = Stream.builder();
        if (!audience.jobProfiles().containsAll(named.jobProfiles())) {
            found.add(warning("jobProfiles", "job-named"));
        }
        if (audience.leadership() == null && Boolean.TRUE.equals(named.leadership())) {
            found.add(warning("leadership", "leaders-named"));
        }
        if (audience.experience() == null && named.experience() != null) {
            found.add(warning("experience", "experience-named"));
        }
        if (named.binding() == ModuleAudience.Binding.ONLY && audience.binding() != ModuleAudience.Binding.ONLY) {
            found.add(warning("binding", "only-named"));
        }
        return found.build();
    }

    private Finding warning(String field, String code) {
        return finding(Severity.WARNING, "/audience/" + field, code);
    }
}
