package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.supervision.SupervisionConsents;
import org.kommunalcampus.supervision.SupervisionStand;
import org.kommunalcampus.supervision.SupervisionState;
import org.kommunalcampus.supervision.SupervisionWay;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether the caller agrees to be supervised in the exam of a booked module. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/learning/{enrolment}/supervision")
@RequiredArgsConstructor
class MySupervisionController {

    private final SupervisionConsents consents;

    /**
     * How far the supervision is.
     *
     * @param way missing where the module has no supervised exam
     * @param changeable whether the caller can still agree or no longer agree
     * @param confirmed whether the exam counts for a certificate
     * @param attended whether somebody is there to supervise it
     */
    record SupervisionBody(
            @Nullable SupervisionWay way,
            @Nullable SupervisionState state,
            boolean changeable,
            boolean confirmed,
            boolean attended,
            @Nullable String reason) {}

    /** That the caller has understood what supervision means; with {@code way} only if the exam is still supervised in the way that was read. */
    record ConsentRequest(
            @Nullable Boolean understood, @Nullable SupervisionWay way) {}

    @Operation(summary = "Whether your exam is supervised, whether you agreed, and what is missing for the certificate")
    @GetMapping
    SupervisionBody show(Caller caller, @PathVariable EnrolmentId enrolment) {
        SupervisionStand stand = consents.of(caller, enrolment);
        return new SupervisionBody(
                stand.way(), stand.state(), stand.changeable(), stand.confirmed(), stand.attended(), stand.reason());
    }

    @Operation(summary = "Agree to be supervised; can be taken back but while the exam is under way")
    @PutMapping
    SupervisionBody agree(Caller caller, @PathVariable EnrolmentId enrolment, @RequestBody ConsentRequest request) {
        consents.give(caller, enrolment, Boolean.TRUE.equals(request.understood()), request.way());
        return show(caller, enrolment);
    }

    @Operation(summary = "No longer agree to be supervised")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable EnrolmentId enrolment) {
        consents.revoke(caller, enrolment);
    }
}
