package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.AttendanceView;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.record.Attended;
import org.kommunalcampus.shared.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who took part in a session of the caller's own modules, by enrolment. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/sessions/{id}/attendance")
@RequiredArgsConstructor
class ProviderAttendanceController {

    private final Attendances attendances;

    /**
     * One enrolment and whether the learner took part.
     *
     * @param share how much of the session, 1 to 99 per cent, for LATE and PARTLY
     */
    record AttendanceEntry(
            @NotNull EnrolmentId enrolment,
            @NotNull AttendanceMark mark,
            @Nullable Integer share) {}

    /**
     * A list of those who took part.
     *
     * @param completionEvidence where taking part completes the module, what proves it, e.g. a list of participants; without it nobody completes anything
     */
    record AttendanceRequest(
            @NotEmpty @Size(max = 1000) List<@Valid AttendanceEntry> entries,
            @Size(min = 1, max = 500) @Nullable String completionEvidence) {}

    /**
     * What came of it.
     *
     * @param completions how many of those present thereby completed the module
     */
    record AttendanceBody(List<AttendanceView> entries, int completions) {}

    @Operation(summary = "The enrolments in a session, with attendance as far as it is stated; never the persons")
    @GetMapping
    List<AttendanceView> of(Caller caller, @PathVariable SessionId id) {
        return attendances.of(caller, id);
    }

    @Operation(summary = "State who took part; enrolments that are not named stay as they are")
    @PutMapping
    AttendanceBody note(Caller caller, @PathVariable SessionId id, @Valid @RequestBody AttendanceRequest request) {
        List<Attended> list = request.entries().stream()
                .map(entry -> new Attended(entry.enrolment(), entry.mark(), entry.share()))
                .toList();
        int completed = attendances.note(caller, id, list, request.completionEvidence());
        return new AttendanceBody(attendances.of(caller, id), completed);
    }
}
