package org.kommunalcampus.web.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.report.EffectPeriod;
import org.kommunalcampus.report.LevelShare;
import org.kommunalcampus.report.ModuleEffect;
import org.kommunalcampus.report.ModuleEffectDetail;
import org.kommunalcampus.report.ModuleEffects;
import org.kommunalcampus.report.ReportRow;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.survey.SurveyFigure;
import org.kommunalcampus.survey.SurveyResults;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What modules have changed in a region, for the Beirat. */
@Tag(name = "Reviews")
@RestController
@RequestMapping("/api/v1/reviews/module-effects")
@RequiredArgsConstructor
class ModuleEffectApiController {

    private final ModuleEffects effects;
    private final SurveyResults surveys;
    private final NamesReader namesReader;

    /**
     * A module, or several that too few people completed.
     *
     * @param module {@code null} for several
     * @param levelBefore mean of the proved levels before the completion, 0 for none; {@code null} for a module that teaches nothing that is asked for
     * @param levelAfter the same with the completion
     * @param gaps people with each competence of which their job asks for more than they had
     * @param closed of these, how many the completion closed
     * @param feesCents owed in euro cents, {@code null} where they are those of too few people
     * @param judgement mean of the answers from 1 to 5, {@code null} below ten answers
     */
    record ModuleEffectBody(
            @Nullable Reference module,
            int people,
            int completions,
            @Nullable BigDecimal levelBefore,
            @Nullable BigDecimal levelAfter,
            int gaps,
            int closed,
            long minutes,
            @Nullable Long feesCents,
            @Nullable BigDecimal closedPerHour,
            @Nullable BigDecimal closedPerHundredEuros,
            @Nullable Double judgement,
            @Nullable Long answers) {

        static ModuleEffectBody of(@Nullable Reference module, ModuleEffect effect, @Nullable SurveyFigure judged) {
            return new ModuleEffectBody(
                    module,
                    effect.people(),
                    effect.completions(),
                    effect.meanBefore(),
                    effect.meanAfter(),
                    effect.gaps(),
                    effect.closed(),
                    effect.minutes(),
                    effect.fees(),
                    effect.closedPerHour(),
                    effect.closedPerHundredEuros(),
                    judged == null ? null : judged.mean(),
                    judged == null ? null : judged.answers());
        }
    }

    /** The months that the figures are about, with one page of modules. */
    record ModuleEffectsBody(
            LocalDate from, LocalDate until, String region, List<ModuleEffectBody> content, PageBody.Position page) {}

    /**
     * How often a level was had.
     *
     * @param level 0 for none; {@code null} for several levels of too few people
     * @param pairs people with each competence of the module in which they had it
     */
    record LevelShareBody(@Nullable Integer level, int pairs) {

        static List<LevelShareBody> of(List<ReportRow<Integer, LevelShare>> rows) {
            return rows.stream()
                    .map(row -> new LevelShareBody(row.key(), row.figures().pairs()))
                    .toList();
        }
    }

    /** One module with its levels before and with the completion. */
    record ModuleEffectDetailBody(
            LocalDate from,
            LocalDate until,
            String region,
            ModuleEffectBody effect,
            List<LevelShareBody> before,
            List<LevelShareBody> after) {}

    @Operation(summary = "What modules have changed in a region, in twelve whole months; few people are put together")
    @GetMapping
    ModuleEffectsBody list(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "PEOPLE") ModuleEffectOrder order,
            @Paged Pageable page) {
        caller.requireAnyRole(Role.REVIEWER);
        RegionView place = region(caller, region);
        List<ReportRow<ModuleId, ModuleEffect>> rows = new ArrayList<>(effects.of(caller, place.id()));
        rows.sort((one, other) -> one.key() == null || other.key() == null
                ? Boolean.compare(one.key() == null, other.key() == null)
                : order.comparator().compare(one.figures(), other.figures()));
        List<ModuleId> modules =
                rows.stream().map(ReportRow::key).filter(Objects::nonNull).toList();
        Names names = namesReader.of(modules, List.of());
        Map<ModuleId, SurveyFigure> judged = surveys.figures(modules);
        PageBody<ModuleEffectBody> found = PageBody.slice(rows, page, row -> body(row, names, judged));
        EffectPeriod period = effects.period(caller);
        return new ModuleEffectsBody(period.first(), period.last(), place.code(), found.content(), found.page());
    }

    @Operation(summary = "What one module has changed, with levels before and after; 404 where too few completed it")
    @GetMapping("/{module}")
    ModuleEffectDetailBody one(
            Caller caller, @PathVariable ModuleId module, @RequestParam(defaultValue = "") String region) {
        caller.requireAnyRole(Role.REVIEWER);
        RegionView place = region(caller, region);
        RegionId id = place.id();
        ModuleEffectDetail detail =
                effects.ofModule(caller, id, module).orElseThrow(() -> new NotFound("effect of module", module));
        Names names = namesReader.of(List.of(module), List.of());
        EffectPeriod period = effects.period(caller);
        return new ModuleEffectDetailBody(
                period.first(),
                period.last(),
                place.code(),
                body(new ReportRow<>(module, detail.figures()), names, surveys.figures(List.of(module))),
                LevelShareBody.of(detail.before()),
                LevelShareBody.of(detail.after()));
    }

    private static ModuleEffectBody body(
            ReportRow<ModuleId, ModuleEffect> row, Names names, Map<ModuleId, SurveyFigure> judged) {
        ModuleId module = row.key();
        return module == null
                ? ModuleEffectBody.of(null, row.figures(), null)
                : ModuleEffectBody.of(
                        Reference.titled(module, names.module(module)), row.figures(), judged.get(module));
    }

    private RegionView region(Caller caller, String code) {
        return effects.regions(caller).stream()
                .filter(one -> code.isBlank() || one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("region", code));
    }
}
