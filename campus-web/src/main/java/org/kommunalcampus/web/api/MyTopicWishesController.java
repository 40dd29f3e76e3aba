package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.topics.TopicWishes;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a learner wishes to be offered; it counts as demand on the topic map. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/wishes")
@RequiredArgsConstructor
class MyTopicWishesController {

    private final TopicWishes wishes;

    @Operation(summary = "The competences for which the learner wishes modules, by id")
    @GetMapping
    PageBody<String> list(Caller caller, @Paged Pageable page) {
        return PageBody.slice(
                wishes.of(caller).stream().map(CompetenceId::toString).sorted().toList(), page, Function.identity());
    }

    @Operation(summary = "Wish modules for a competence")
    @PutMapping("/{competence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void wish(Caller caller, @PathVariable CompetenceId competence) {
        wishes.wish(caller, competence);
    }

    @Operation(summary = "Take a wish back")
    @DeleteMapping("/{competence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable CompetenceId competence) {
        wishes.withdraw(caller, competence);
    }
}
