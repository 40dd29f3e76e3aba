package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.PrivateAccountView;
import org.kommunalcampus.organisation.PrivateAccounts;
import org.kommunalcampus.shared.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The private address by which the caller reaches the own records after leaving. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/private-account")
@RequiredArgsConstructor
class MyPrivateAccountController {

    private final PrivateAccounts accounts;

    /**
     * What is settled for the time after leaving.
     *
     * @param address confirmed, {@code null} for none
     * @param waiting an address to which a link has gone that still holds, {@code null} for none
     * @param linked whether an account is known as the person's
     */
    record PrivateAccountBody(
            @Nullable String address, @Nullable String waiting, boolean linked) {

        static PrivateAccountBody of(PrivateAccountView view) {
            return new PrivateAccountBody(view.address(), view.waiting(), view.linked());
        }
    }

    /** Another address; it counts once the link in the letter to it is opened by whoever has named it. */
    record PrivateAddress(@Nullable String address) {}

    @Operation(summary = "Your private address for the time after you leave")
    @GetMapping
    PrivateAccountBody find(Caller caller) {
        return PrivateAccountBody.of(accounts.of(caller));
    }

    @Operation(summary = "Name a private address; a link goes there, which you open in the browser within 24 hours")
    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    PrivateAccountBody name(Caller caller, @RequestBody PrivateAddress wanted, Locale locale) {
        accounts.name(caller, Objects.requireNonNullElse(wanted.address(), ""), locale);
        return find(caller);
    }

    @Operation(summary = "Forget your private address and its account; who has left gets in no more and confirms that")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @RequestParam(defaultValue = "false") boolean confirmed) {
        accounts.withdraw(caller, confirmed);
    }
}
