package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.contact.Contacts;
import org.kommunalcampus.contact.MessageId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.api.ContactBodies.ContactReplyRequest;
import org.kommunalcampus.web.api.ContactBodies.ReceivedBody;
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

/** What providers wrote to the learner, who consented to it. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/contacts")
@RequiredArgsConstructor
class MyContactsController {

    private final Contacts contacts;

    @Operation(summary = "Who wrote when, on which topic and by which consent, the latest first")
    @GetMapping
    PageBody<ReceivedBody> list(Caller caller, @Paged Pageable page) {
        return PageBody.of(contacts.of(caller, caller.requireMember(), page), ReceivedBody::of);
    }

    @Operation(summary = "One message")
    @GetMapping("/{id}")
    ReceivedBody find(Caller caller, @PathVariable MessageId id) {
        return ReceivedBody.of(contacts.find(caller, caller.requireMember(), id));
    }

    @Operation(summary = "Answer a message once; the provider then reads the learner's name")
    @PostMapping("/{id}/reply")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reply(Caller caller, @PathVariable MessageId id, @RequestBody ContactReplyRequest request) {
        contacts.reply(caller, caller.requireMember(), id, request.words(), request.agrees());
    }

    @Operation(summary = "No more messages from this provider")
    @PutMapping("/stops/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Caller caller, @PathVariable ProviderId provider) {
        contacts.stop(caller, caller.requireMember(), provider);
    }

    @Operation(summary = "The provider may write again")
    @DeleteMapping("/stops/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void allow(Caller caller, @PathVariable ProviderId provider) {
        contacts.allow(caller, caller.requireMember(), provider);
    }
}
