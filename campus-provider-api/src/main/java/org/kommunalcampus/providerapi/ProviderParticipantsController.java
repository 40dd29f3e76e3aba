package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.learning.SessionNotes;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.study.SessionParticipant;
import org.kommunalcampus.study.SessionParticipants;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part in a session of the caller's own modules, and notes to them. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/sessions/{id}")
@RequiredArgsConstructor
class ProviderParticipantsController {

    private final SessionParticipants participants;
    private final SessionNotes notes;

    /** A note to all. */
    record Note(@NotBlank @Size(max = SessionNotes.LONGEST) String text) {}

    /** To how many people it went. */
    record Sent(int people) {}

    @Operation(
            summary =
                    "Who takes part in a session, by name until eight weeks after it; each look is written down and shown to the person")
    @GetMapping("/participants")
    PageBody<SessionParticipant> of(Caller caller, @PathVariable SessionId id, @Paged Pageable page) {
        return PageBody.slice(participants.of(caller, id), page, one -> one);
    }

    @Operation(summary = "Write to everybody who has a seat in a session")
    @PostMapping("/messages")
    Sent write(Caller caller, @PathVariable SessionId id, @Valid @RequestBody Note note) {
        return new Sent(notes.send(caller, id, note.text()));
    }
}
