package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.supervision.ExamArrangement;
import org.kommunalcampus.supervision.ExamSupervisions;
import org.kommunalcampus.supervision.SupervisedPerson;
import org.kommunalcampus.supervision.SupervisionWay;
import org.kommunalcampus.supervision.SupervisorDesk;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the exams of a provider's modules are supervised, and their confirmation by those who are named. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider")
@RequiredArgsConstructor
class ProviderSupervisionsController {

    private final ExamSupervisions supervisions;
    private final SupervisorDesk desk;

    /** Somebody who confirms exams; {@code staff} as in the provider's team, without {@code session} for all. */
    record SupervisorBody(
            String id, String staff, String name, @Nullable SessionId session) {}

    /** How an exam is supervised; without {@code way} not at all. */
    record ArrangementBody(@Nullable SupervisionWay way, boolean certificates, List<SupervisorBody> supervisors) {

        static ArrangementBody of(ExamArrangement arrangement) {
            return new ArrangementBody(
                    arrangement.way(),
                    arrangement.certificates(),
                    arrangement.supervisors().stream()
                            .map(one -> new SupervisorBody(one.id(), one.staff(), one.name(), one.session()))
                            .toList());
        }
    }

    /** The way; without it the exam is not supervised. */
    record ArrangementRequest(@Nullable SupervisionWay way) {}

    /** Who is named, and for which session; without one for all. */
    record SupervisorRequest(
            @Nullable String staff, @Nullable SessionId session) {}

    /** Somebody who agreed to be supervised, with so much as an identity card is compared with. */
    record SupervisedBody(
            String enrolment,
            String givenName,
            String familyName,
            String municipality,
            String module,
            @Nullable String session,
            OffsetDateTime agreedAt,
            boolean begun,
            boolean confirmable,
            @Nullable OffsetDateTime passedAt,
            long version) {

        static SupervisedBody of(SupervisedPerson one) {
            return new SupervisedBody(
                    one.enrolment().toString(),
                    one.givenName(),
                    one.familyName(),
                    one.municipality(),
                    one.module().toString(),
                    one.session() == null ? null : one.session().toString(),
                    one.agreedAt().atOffset(ZoneOffset.UTC),
                    one.begun(),
                    one.confirmable(),
                    one.passedAt() == null ? null : one.passedAt().atOffset(ZoneOffset.UTC),
                    one.version());
        }
    }

    /** That the exam is confirmed: both have to be true; {@code version} as it was read. */
    record ExamConfirmationRequest(
            @Nullable Boolean identity,
            @Nullable Boolean orderly,
            @Nullable Long version) {}

    /** Why it is not confirmed. */
    record ExamRefusalRequest(
            @Nullable String reason, @Nullable Long version) {}

    @Operation(summary = "How the exam of one of your modules is supervised, and by whom")
    @GetMapping("/modules/{module}/supervision")
    ArrangementBody show(Caller caller, @PathVariable ModuleId module) {
        return ArrangementBody.of(supervisions.of(caller, module));
    }

    @Operation(
            summary = "Have an exam supervised: SESSION in the room, SUPERVISOR by somebody named; learners are told")
    @PutMapping("/modules/{module}/supervision")
    ArrangementBody arrange(Caller caller, @PathVariable ModuleId module, @RequestBody ArrangementRequest request) {
        supervisions.arrange(caller, module, request.way());
        return show(caller, module);
    }

    @Operation(summary = "Name a colleague who confirms exams, of one session or of all")
    @PostMapping("/modules/{module}/supervisors")
    @ResponseStatus(HttpStatus.CREATED)
    ArrangementBody name(Caller caller, @PathVariable ModuleId module, @RequestBody SupervisorRequest request) {
        supervisions.name(caller, module, request.staff(), request.session());
        return show(caller, module);
    }

    @Operation(summary = "Take the naming of a supervisor back")
    @DeleteMapping("/modules/{module}/supervisors/{supervisor}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Caller caller, @PathVariable ModuleId module, @PathVariable UUID supervisor) {
        supervisions.release(caller, module, supervisor);
    }

    @Operation(summary = "Whose exams wait for you to confirm them; each look is written down")
    @GetMapping("/supervisions")
    PageBody<SupervisedBody> waiting(Caller caller, @Paged Pageable page) {
        return PageBody.of(desk.waiting(caller, page), SupervisedBody::of);
    }

    @Operation(summary = "Confirm who took an exam and that it was in order; the record becomes a certificate")
    @PostMapping("/supervisions/{enrolment}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Caller caller, @PathVariable EnrolmentId enrolment, @RequestBody ExamConfirmationRequest request) {
        desk.confirm(
                caller,
                enrolment,
                Boolean.TRUE.equals(request.identity()),
                Boolean.TRUE.equals(request.orderly()),
                Objects.requireNonNullElse(request.version(), -1L));
    }

    @Operation(summary = "Do not confirm an exam; the person is told why")
    @PostMapping("/supervisions/{enrolment}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(Caller caller, @PathVariable EnrolmentId enrolment, @RequestBody ExamRefusalRequest request) {
        desk.refuse(caller, enrolment, request.reason(), Objects.requireNonNullElse(request.version(), -1L));
    }
}
