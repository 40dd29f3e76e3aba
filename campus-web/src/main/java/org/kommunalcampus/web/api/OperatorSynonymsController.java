package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.search.SynonymContent;
import org.kommunalcampus.catalogue.search.SynonymId;
import org.kommunalcampus.catalogue.search.SynonymView;
import org.kommunalcampus.catalogue.search.Synonyms;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The words of the search, for the operator. */
@Tag(name = "Operator")
@RestController
@RequestMapping("/api/v1/operator/synonyms")
@RequiredArgsConstructor
class OperatorSynonymsController {

    private final Synonyms synonyms;

    /**
     * An entry.
     *
     * @param term what people type, in one to four words
     * @param alternatives what modules call it
     * @param mutual whether who types an alternative finds the term as well
     */
    record SynonymRequest(
            @Nullable String term,
            @Nullable List<@Nullable String> alternatives,
            @Nullable Boolean mutual) {

        SynonymContent content() {
            List<String> others = alternatives == null
                    ? List.of()
                    : alternatives.stream()
                            .map(other -> other == null ? "" : other)
                            .toList();
            return new SynonymContent(term == null ? "" : term, others, Boolean.TRUE.equals(mutual));
        }
    }

    /**
     * An entry as it stands in the list.
     *
     * @param version what {@code If-Match} has to name for a change
     */
    record SynonymBody(String id, String term, List<String> alternatives, boolean mutual, long version) {

        static SynonymBody of(SynonymView entry) {
            return new SynonymBody(
                    entry.id().toString(),
                    entry.content().term(),
                    entry.content().alternatives(),
                    entry.content().mutual(),
                    entry.version());
        }

        static ResponseEntity<SynonymBody> tagged(SynonymView entry) {
            return Versions.tagged(entry.version(), of(entry));
        }
    }

    @Operation(summary = "The words of the search by term; q looks in terms and alternatives")
    @GetMapping
    PageBody<SynonymBody> list(Caller caller, @RequestParam(defaultValue = "") String q, @Paged Pageable page) {
        return PageBody.of(synonyms.search(caller, q, page), SynonymBody::of);
    }

    @Operation(summary = "Add an entry; it holds for every search at once")
    @PostMapping
    ResponseEntity<SynonymBody> add(Caller caller, @RequestBody SynonymRequest request) {
        SynonymView added = synonyms.add(caller, request.content());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.tag(added.version()))
                .body(SynonymBody.of(added));
    }

    @Operation(summary = "One entry")
    @GetMapping("/{id}")
    ResponseEntity<SynonymBody> find(Caller caller, @PathVariable SynonymId id) {
        return SynonymBody.tagged(synonyms.find(caller, id));
    }

    @Operation(summary = "Change an entry")
    @PutMapping("/{id}")
    ResponseEntity<SynonymBody> change(
            Caller caller,
            @PathVariable SynonymId id,
            @ExpectedVersion long version,
            @RequestBody SynonymRequest request) {
        return SynonymBody.tagged(synonyms.change(caller, id, request.content(), version));
    }

    @Operation(summary = "Take an entry out of the list")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable SynonymId id, @ExpectedVersion long version) {
        synonyms.remove(caller, id, version);
    }
}
