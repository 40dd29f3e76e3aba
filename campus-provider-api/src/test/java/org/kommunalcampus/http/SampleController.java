package org.kommunalcampus.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An API of the tests that fails in each way and uses each parameter. */
@RestController
@RequestMapping("/api/sample")
class SampleController {

    enum Colour {
        RED,
        BLUE
    }

    record Goal(@Min(1) @Max(8) int level) {}

    record Body(
            @NotBlank String title, Colour colour, @Nullable MemberId member, List<@Valid Goal> goals) {}

    record Answer(MemberId id, String caller) {}

    @GetMapping("/fail/{how}")
    void fail(@PathVariable String how) {
        throw switch (how) {
            case "denied" -> new AccessDenied("role");
            case "missing" -> new NotFound("module", "42");
            case "invalid" -> new Invalid("/title", "required", "A value is required.");
            case "refused" -> new Refused("session-full", "session 7 is full");
            case "stale" -> new Stale(1, 2);
            case "lost" -> new OptimisticLockingFailureException("row of table secret");
            case "busy" -> new CannotAcquireLockException("table secret");
            case "conflict" -> new DataIntegrityViolationException("constraint secret");
            default -> new IllegalStateException("secret");
        };
    }

    @GetMapping("/members/{id}")
    Answer member(Caller caller, @PathVariable MemberId id) {
        caller.requireAnyRole(Role.LEARNER);
        return new Answer(id, caller.name());
    }

    @GetMapping("/list")
    PageBody<String> list(
            @Paged(sortable = {"title", "price"}) Pageable page, @RequestParam(required = false) @Nullable UUID only) {
        return PageBody.of(new PageImpl<>(List.of(page.getSort().toString()), page, 401));
    }

    @PostMapping("/things")
    Answer create(@Valid @RequestBody Body body) {
        return new Answer(body.member() == null ? MemberId.next() : body.member(), body.title());
    }

    @PutMapping("/things")
    ResponseEntity<Long> change(@ExpectedVersion long version) {
        return Versions.tagged(version + 1, version);
    }
}
