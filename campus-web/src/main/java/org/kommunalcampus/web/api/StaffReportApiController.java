package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentReports;
import org.kommunalcampus.assignment.DueFilter;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.needs.GapCell;
import org.kommunalcampus.needs.GapColumn;
import org.kommunalcampus.needs.GapPicture;
import org.kommunalcampus.needs.GapRow;
import org.kommunalcampus.needs.NeedProposal;
import org.kommunalcampus.needs.NeedProposals;
import org.kommunalcampus.needs.Needs;
import org.kommunalcampus.needs.ProposedModule;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.GoalAgreementState;
import org.kommunalcampus.profile.GoalAgreementView;
import org.kommunalcampus.profile.GoalAgreements;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.api.AssignmentBodies.TaskBody;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports about the caller's own municipality, and goals agreed with its people. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}")
@RequiredArgsConstructor
class StaffReportApiController {

    private final Needs needs;
    private final NeedProposals proposals;
    private static final int MOST_DAYS = 3660;

    private final AssignmentReports reports;
    private final GoalAgreements agreements;
    private final Members members;
    private final References references;

    /** A figure; {@code null} numbers where the group is too small to be shown. */
    record CellBody(
            @Nullable Integer asked,
            @Nullable Integer below,
            @Nullable Integer missingLevels,
            boolean hidden) {

        static CellBody of(GapCell cell) {
            return cell.hidden()
                    ? new CellBody(null, null, null, true)
                    : new CellBody(cell.asked(), cell.below(), cell.missing(), false);
        }
    }

    /** A group: a unit with all below it, a job profile, or those in no further unit when both are null. */
    record NeedsGroupBody(@Nullable String unit, @Nullable String jobProfile, String name) {

        static NeedsGroupBody of(GapColumn column) {
            return new NeedsGroupBody(
                    column.unit() == null ? null : column.unit().toString(),
                    column.job() == null ? null : column.job().toString(),
                    column.name());
        }
    }

    /** A competence with the figures of all and of each group. */
    record NeedBody(Reference competence, CellBody total, List<CellBody> groups) {}

    /** What a unit lacks. */
    record NeedsBody(int people, int minimumGroup, List<NeedsGroupBody> groups, List<NeedBody> competences) {}

    /** A goal to propose: a job profile, or a competence at a level. */
    record GoalRequest(
            @Nullable JobProfileId jobProfile,
            @Nullable CompetenceId competence,
            @Nullable Integer level,
            @Nullable LocalDate by) {

        WantedGoal wanted() {
            if (by == null) {
                throw new Invalid("/by", "required", "A day is needed.");
            }
            if (jobProfile != null) {
                return new WantedGoal(GoalTarget.job(jobProfile), by);
            }
            if (competence == null || level == null || level < Level.MIN || level > Level.MAX) {
                throw new Invalid("/competence", "required", "A job profile, or a competence with a level is needed.");
            }
            return new WantedGoal(GoalTarget.skill(competence, new Level(level)), by);
        }
    }

    /** A goal of the appraisal interview. */
    record AgreedGoalBody(
            String id,
            @Nullable String jobProfile,
            @Nullable String competence,
            @Nullable Integer level,
            LocalDate by,
            GoalAgreementState state) {

        static AgreedGoalBody of(GoalAgreementView goal) {
            return switch (goal.target()) {
                case GoalTarget.Job job ->
                    new AgreedGoalBody(
                            goal.id().toString(), job.jobProfile().toString(), null, null, goal.due(), goal.state());
                case GoalTarget.Skill skill ->
                    new AgreedGoalBody(
                            goal.id().toString(),
                            null,
                            skill.competence().toString(),
                            skill.level().value(),
                            goal.due(),
                            goal.state());
            };
        }
    }

    @Operation(summary = "What a unit, or without one the municipality, lacks; small groups are hidden")
    @GetMapping("/reports/needs")
    NeedsBody needs(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(defaultValue = "units") String by,
            Locale locale) {
        GapPicture picture =
                by.equals("jobs") ? needs.ofJobs(caller, municipality) : needs.ofUnits(caller, municipality, unit);
        var words = references.competences(
                picture.rows().stream().map(GapRow::competence).toList(), locale);
        return new NeedsBody(
                picture.people(),
                picture.minimumGroup(),
                picture.columns().stream().map(NeedsGroupBody::of).toList(),
                picture.rows().stream()
                        .map(row -> new NeedBody(
                                words.competence(row.competence()),
                                CellBody.of(row.total()),
                                row.cells().stream().map(CellBody::of).toList()))
                        .toList());
    }

    /** A module that would close a need; sums are {@code null} where the figure is hidden. */
    record ProposedModuleBody(
            Reference module,
            int minutesEach,
            @Nullable Money priceEach,
            @Nullable Long minutes,
            @Nullable Money fees) {

        static ProposedModuleBody of(ProposedModule module) {
            return new ProposedModuleBody(
                    Reference.titled(module.module(), module.title()),
                    module.minutesEach(),
                    module.priceEach(),
                    module.minutes(),
                    module.fees());
        }
    }

    /** What could be done about a need. */
    record NeedProposalBody(Reference competence, CellBody figure, int people, List<ProposedModuleBody> modules) {}

    @Operation(
            summary =
                    "Modules that would close a need of a unit, or without one of the municipality, and what they would take; small groups are hidden")
    @GetMapping("/reports/needs/proposals")
    NeedProposalBody proposals(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable CompetenceId competence,
            @RequestParam(required = false) @Nullable UnitId unit,
            Locale locale) {
        caller.requireAffiliation(municipality, Role.HR);
        if (competence == null) {
            throw new Invalid("/competence", "required", "A competence is needed.");
        }
        NeedProposal proposal = proposals.of(caller, municipality, unit, competence);
        return new NeedProposalBody(
                references.competences(List.of(competence), locale).competence(competence),
                CellBody.of(proposal.cell()),
                proposal.people(),
                proposal.modules().stream().map(ProposedModuleBody::of).toList());
    }

    @Operation(summary = "What is overdue or due within some days, the most urgent first; each look is written down")
    @GetMapping("/reports/due")
    PageBody<TaskBody> due(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable ModuleId module,
            @Paged Pageable page) {
        if (days < 0 || days > MOST_DAYS) {
            throw new Invalid("/days", "out-of-range", "From 0 to " + MOST_DAYS + " days.");
        }
        return PageBody.of(
                reports.due(caller, municipality, new DueFilter(days, unit, module, false), page), TaskBody::of);
    }

    @Operation(summary = "The goals agreed with or proposed to a person, for HR and who leads the person")
    @GetMapping("/members/{member}/goals")
    PageBody<AgreedGoalBody> goals(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable MemberId member,
            @Paged Pageable page) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        members.of(caller, municipality, member);
        return PageBody.slice(agreements.forEmployer(caller, member), page, AgreedGoalBody::of);
    }

    @Operation(summary = "Propose a goal to a person, who may agree")
    @PostMapping("/members/{member}/goals")
    @ResponseStatus(HttpStatus.CREATED)
    void propose(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable MemberId member,
            @RequestBody GoalRequest request) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        members.of(caller, municipality, member);
        agreements.propose(caller, member, request.wanted());
    }
}
