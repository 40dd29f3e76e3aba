package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.interview.GuideProblem;
import org.kommunalcampus.interview.GuideView;
import org.kommunalcampus.interview.InterviewGuides;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Pageable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide by which people are asked in the dialogue. Its form is described in {@code docs/api.md}. */
@Tag(name = "Operator")
@RestController
@RequestMapping("/api/v1/operator/interview-guides")
@RequiredArgsConstructor
class OperatorInterviewGuidesController {

    private final InterviewGuides guides;
    private final JsonMapper json;

    /**
     * A version of the guide.
     *
     * @param number counts the versions; what {@code If-Match} has to name for a change of the current one
     * @param shipped whether it came with the program
     */
    record InterviewGuideBody(int number, boolean shipped, Instant publishedAt) {

        static InterviewGuideBody of(GuideView guide) {
            return new InterviewGuideBody(guide.number(), guide.shipped(), guide.publishedAt());
        }
    }

    /**
     * What is wrong with a guide.
     *
     * @param problems none where it can be published; lines are those of the document as it is stored, with an indent of two
     */
    record GuideCheckBody(List<GuideProblem> problems) {}

    @Operation(summary = "The versions of the guide, the latest first")
    @GetMapping
    PageBody<InterviewGuideBody> versions(Caller caller, @Paged Pageable page) {
        return PageBody.of(guides.versions(caller, page), InterviewGuideBody::of);
    }

    @Operation(summary = "The guide by which people are asked now")
    @GetMapping(path = "/current", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> current(Caller caller) {
        return tagged(guides.current(caller));
    }

    @Operation(summary = "One version of the guide")
    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> version(Caller caller, @PathVariable int number) {
        return tagged(guides.version(caller, number));
    }

    @Operation(summary = "Ask by this guide from now on; answers keep the version they were given to")
    @PutMapping("/current")
    ResponseEntity<InterviewGuideBody> publish(
            Caller caller, @ExpectedVersion long version, @RequestBody JsonNode guide) {
        GuideView published = guides.publish(caller, guide.toPrettyString(), version);
        return Versions.tagged(published.number(), InterviewGuideBody.of(published));
    }

    @Operation(summary = "Whether a guide could be published; nothing is stored")
    @PostMapping("/check")
    GuideCheckBody check(Caller caller, @RequestBody JsonNode guide) {
        return new GuideCheckBody(guides.check(caller, guide.toPrettyString()).problems());
    }

    private ResponseEntity<JsonNode> tagged(GuideView guide) {
        return Versions.tagged(guide.number(), json.readTree(guide.document()));
    }
}
