package org.kommunalcampus.web.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.PlanImpact;
import org.kommunalcampus.curriculum.PlanImpact.Effect;
import org.kommunalcampus.curriculum.PlanImpact.ModuleCount;
import org.kommunalcampus.web.api.ImpactBody.ModuleCountBody;
import org.kommunalcampus.web.api.ImpactBody.SumBody;
import org.kommunalcampus.web.kit.NamesReader;
import org.springframework.stereotype.Component;

/** Gives the effect of a change the form that the API shows. */
@Component
@RequiredArgsConstructor
class ImpactBodies {

    private final NamesReader names;

    ImpactBody of(PlanImpact impact, Locale locale) {
        Effect effect = impact.effect();
        if (effect == null) {
            return new ImpactBody(
                    impact.people(), impact.examined(), impact.changed(), null, null, null, null, List.of(), List.of());
        }
        var words = References.Words.of(
                names.of(
                        Stream.concat(effect.gained().stream(), effect.lost().stream())
                                .map(ModuleCount::module)
                                .toList(),
                        List.of()),
                locale);
        return new ImpactBody(
                impact.people(),
                impact.examined(),
                impact.changed(),
                sum(effect.minutes()),
                sum(effect.cents()),
                sum(effect.late()),
                sum(effect.gaps()),
                modules(effect.gained(), words),
                modules(effect.lost(), words));
    }

    private static List<ModuleCountBody> modules(List<ModuleCount> counts, References.Words words) {
        return counts.stream()
                .map(count -> new ModuleCountBody(words.module(count.module()), count.plans()))
                .toList();
    }

    private static @Nullable SumBody sum(PlanImpact.@Nullable Sum sum) {
        if (sum == null) {
            return null;
        }
        PlanImpact.Split split = sum.split();
        return split == null
                ? new SumBody(sum.before(), sum.after(), null, null, null)
                : new SumBody(sum.before(), sum.after(), split.less(), split.same(), split.more());
    }
}
