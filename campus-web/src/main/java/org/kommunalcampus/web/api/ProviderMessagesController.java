package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.contact.MessageId;
import org.kommunalcampus.contact.ProviderMessages;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.api.ContactBodies.MessageRequest;
import org.kommunalcampus.web.api.ContactBodies.SentBody;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages of a provider to all who consented on a topic. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/messages")
@RequiredArgsConstructor
class ProviderMessagesController {

    private final ProviderMessages messages;

    @Operation(summary = "The provider's messages, the latest first")
    @GetMapping
    PageBody<SentBody> list(Caller caller, @Paged Pageable page) {
        return PageBody.of(messages.of(caller, caller.requireProvider(), page), SentBody::of);
    }

    @Operation(summary = "Write to all who consented on a topic")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SentBody send(Caller caller, @RequestBody MessageRequest request) {
        ProviderId provider = caller.requireProvider();
        return SentBody.of(messages.find(caller, provider, messages.send(caller, provider, request.draft())));
    }

    @Operation(summary = "One message with what people answered who agreed to show their name")
    @GetMapping("/{id}")
    SentBody find(Caller caller, @PathVariable MessageId id) {
        return SentBody.of(messages.find(caller, caller.requireProvider(), id));
    }
}
