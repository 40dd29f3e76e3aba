package org.kommunalcampus.web.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.report.EffectPeriod;
import org.kommunalcampus.report.LevelMove;
import org.kommunalcampus.report.ModuleEffect;
import org.kommunalcampus.report.ModuleEffectDetail;
import org.kommunalcampus.report.ModuleEffects;
import org.kommunalcampus.report.ReportRow;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
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
     * A module.
     *
     * @param levelBefore mean of the proved levels before the completion, 0 for none; {@code null} for a module that teaches nothing that is asked for
     * @param levelAfter the same with the completion
     * @param gaps people with each competence of which their job asks for more than they had; {@code null} where it would tell of few
     * @param closed of these, how many the completion closed; {@code null} like {@code gaps}
     * @param minutes of learning, once a person
     * @param feesCents owed in euro cents, {@code null} where it would tell of few
     * @param judgement mean of the answers from 1 to 5, {@code null} below ten answers
     */
    record ModuleEffectBody(
            Reference module,
            int people,
            @Nullable BigDecimal levelBefore,
            @Nullable BigDecimal levelAfter,
            @Nullable Integer gaps,
            @Nullable Integer closed,
            long minutes,
            @Nullable Long feesCents,
            @Nullable BigDecimal closedPerHour,
            @Nullable BigDecimal closedPerHundredEuros,
            @Nullable Double judgement,
            @Nullable Long answers) {

        static ModuleEffectBody of(Reference module, ModuleEffect effect, @Nullable SurveyFigure judged) {
            return new ModuleEffectBody(
                    module,
                    effect.people(),
                    effect.meanBefore(),
                    effect.meanAfter(),
                    effect.gaps(),
                    effect.closed(),
                    effect.minutes(),
                    effect.cents(),
                    effect.closedPerHour(),
                    effect.closedPerHundredEuros(),
                    judged == null ? null : judged.mean(),
                    judged == null ? null : judged.answers());
        }
    }

    /**
     * One page of modules.
     *
     * @param from first day of the half-year that the figures are about
     * @param halfYears the first days of all half-years that were counted, the latest first
     */
    record ModuleEffectsBody(
            LocalDate from,
            LocalDate until,
            List<LocalDate> halfYears,
            String region,
            List<ModuleEffectBody> content,
            PageBody.Position page) {}

    /**
     * How often levels changed so.
     *
     * @param before 0 for none; {@code null} with {@code after} for several changes of too few people
     * @param pairs people with each competence of the module
     */
    record LevelMoveBody(@Nullable Integer before, @Nullable Integer after, int pairs) {

        static LevelMoveBody of(ReportRow<LevelMove, Integer> row) {
            LevelMove move = row.key();
            return move == null
                    ? new LevelMoveBody(null, null, row.figures())
                    : new LevelMoveBody(move.before(), move.after(), row.figures());
        }
    }

    /** One module with its levels before and with the completion. */
    record ModuleEffectDetailBody(
            LocalDate from, LocalDate until, String region, ModuleEffectBody effect, List<LevelMoveBody> levels) {}

    @Operation(summary = "What modules have changed in a region in a half-year; the latest one without its first day")
    @GetMapping
    ModuleEffectsBody list(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "PEOPLE") ModuleEffectOrder order,
            @Paged Pageable page) {
        caller.requireAnyRole(Role.REVIEWER);
        RegionView place = region(caller, region);
        EffectPeriod period = effects.period(caller, HalfYearAddress.read(from));
        List<ModuleEffect> rows = new ArrayList<>(effects.of(caller, place.id(), period));
        rows.sort(order.comparator());
        List<ModuleId> modules = rows.stream().map(ModuleEffect::module).toList();
        Names names = namesReader.of(modules, List.of());
        Map<ModuleId, SurveyFigure> judged = surveys.figures(modules);
        PageBody<ModuleEffectBody> found = PageBody.slice(rows, page, row -> body(row, names, judged));
        return new ModuleEffectsBody(
                period.first(),
                period.last(),
                effects.periods(caller).stream().map(EffectPeriod::first).toList(),
                place.code(),
                found.content(),
                found.page());
    }

    @Operation(summary = "What one module has changed, with levels before and after; 404 where too few completed it")
    @GetMapping("/{module}")
    ModuleEffectDetailBody one(
            Caller caller,
            @PathVariable ModuleId module,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String from) {
        caller.requireAnyRole(Role.REVIEWER);
        RegionView place = region(caller, region);
        EffectPeriod period = effects.period(caller, HalfYearAddress.read(from));
        ModuleEffectDetail detail = effects.ofModule(caller, place.id(), period, module)
                .orElseThrow(() -> new NotFound("effect of module", module));
        Names names = namesReader.of(List.of(module), List.of());
        return new ModuleEffectDetailBody(
                period.first(),
                period.last(),
                place.code(),
                body(detail.figures(), names, surveys.figures(List.of(module))),
                detail.moves().stream().map(LevelMoveBody::of).toList());
    }

    private static ModuleEffectBody body(ModuleEffect effect, Names names, Map<ModuleId, SurveyFigure> judged) {
        ModuleId module = effect.module();
        return ModuleEffectBody.of(Reference.titled(module, names.module(module)), effect, judged.get(module));
    }

    private RegionView region(Caller caller, String code) {
        return effects.regions(caller).stream()
                .filter(one -> code.isBlank() || one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("region", code));
    }
}
