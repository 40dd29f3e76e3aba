package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.record.PaperNameView;
import org.kommunalcampus.record.PaperNames;
import org.kommunalcampus.shared.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the caller writes the own name on achievement records; the employer's register is another matter. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/records/name")
@RequiredArgsConstructor
class MyPaperNameController {

    private final PaperNames names;

    /** The name in the employer's register, and the own one where it differs. */
    record PaperNameBody(String registered, @Nullable String name) {}

    /** A name to write. */
    record NewPaperName(@NotNull String name) {}

    @Operation(summary = "How your name stands on achievement records")
    @GetMapping
    PaperNameBody name(Caller caller) {
        PaperNameView known = names.of(caller);
        return new PaperNameBody(known.registered(), known.own());
    }

    @Operation(summary = "Write your name so on all achievement records that are issued from now on")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(Caller caller, @Valid @RequestBody NewPaperName body) {
        names.write(caller, body.name());
    }

    @Operation(summary = "Write your name as the register does again")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Caller caller) {
        names.forget(caller);
    }
}
