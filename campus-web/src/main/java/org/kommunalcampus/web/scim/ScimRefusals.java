package org.kommunalcampus.web.scim;

import static java.util.stream.Collectors.joining;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ForbiddenException;
import de.captaingoldfish.scim.sdk.common.exceptions.InternalServerException;
import de.captaingoldfish.scim.sdk.common.exceptions.NotModifiedException;
import de.captaingoldfish.scim.sdk.common.exceptions.PreconditionFailedException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.common.response.BulkResponse;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provisioning.DirectoryAct;
import org.kommunalcampus.provisioning.DirectoryLog;
import org.kommunalcampus.provisioning.NewStep;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Says in SCIM's own words what the platform refuses, and notes it for HR. */
@Component
@RequiredArgsConstructor
class ScimRefusals {

    private static final Set<String> SOMEBODY_ELSES = Set.of("email-taken", "key-known");
    private static final Set<String> NOT_BY_DIRECTORIES = Set.of("last-hr", DirectoryLog.TOO_MANY_LEFT);
    private static final int CLIENTS_FAULT = 400;
    private static final int SERVERS_FAULT = 500;

    private final DirectoryLog log;

    /** The refusal in SCIM's words. Where the directory has to hear it to go on, HR reads it too. */
    ScimException noted(DirectoryCall call, RuntimeException refused) {
        ScimException worded = worded(refused);
        if (!(worded instanceof NotModifiedException) && isClientsFault(worded.getStatus())) {
            note(call, code(refused, worded), refused instanceof Invalid wrong ? detail(wrong) : worded.getDetail());
            call.addNoted(worded.getDetail());
        }
        return worded;
    }

    /** Notes what the library refused before it came to a step; in a bulk each operation is one. */
    void noteRest(DirectoryCall call, ScimResponse answer) {
        List<String> known = new ArrayList<>(call.noted());
        switch (answer) {
            case BulkResponse bulk ->
                bulk.getBulkResponseOperations().stream()
                        .filter(done -> isClientsFault(done.getStatus()))
                        .map(done -> done.getResponse(ErrorResponse.class)
                                .flatMap(ErrorResponse::getDetail)
                                .orElse(""))
                        .filter(detail -> !known.remove(detail))
                        .forEach(detail -> noteUnread(call, detail));
            case ErrorResponse fault
            when isClientsFault(fault.getHttpStatus()) && known.isEmpty() ->
                noteUnread(call, fault.getDetail().orElse(""));
            default -> {}
        }
    }

    private void noteUnread(DirectoryCall call, String detail) {
        call.begin();
        note(call, "unreadable", detail);
    }

    private void note(DirectoryCall call, String code, String detail) {
        log.note(
                call.caller(),
                call.entrance(),
                new NewStep(DirectoryAct.REFUSED, call.member(), call.subject(), List.of(), code, detail));
    }

    private static boolean isClientsFault(int status) {
        return status >= CLIENTS_FAULT && status < SERVERS_FAULT;
    }

    ScimException worded(RuntimeException refused) {
        return switch (refused) {
            case ScimException worded -> worded;
            case Invalid wrong
            when wrong.getErrors().stream().map(FieldError::code).anyMatch(SOMEBODY_ELSES::contains) ->
                new ConflictException("Somebody else has this already.", ScimType.RFC7644.UNIQUENESS);
            case Invalid wrong -> new BadRequestException(detail(wrong), ScimType.RFC7644.INVALID_VALUE);
            case NotFound unknown -> new ResourceNotFoundException("There is no such resource.");
            case Refused no
            when no.getCode().equals("too-many") ->
                new BadRequestException("The filter asks for too many resources.", ScimType.RFC7644.TOO_MANY);
            case Refused no
            when NOT_BY_DIRECTORIES.contains(no.getCode()) ->
                new ForbiddenException("The municipality's HR has to do this: " + no.getCode());
            case Refused no -> new ConflictException("Refused: " + no.getCode(), ScimType.RFC7644.UNIQUENESS);
            case Stale overtaken -> new PreconditionFailedException("Somebody else changed the resource.");
            case OptimisticLockingFailureException overtaken ->
                new PreconditionFailedException("Somebody else changed the resource.");
            case DataIntegrityViolationException twice ->
                new ConflictException("The resource exists already.", ScimType.RFC7644.UNIQUENESS);
            case AccessDenied denied -> new ForbiddenException("The access does not reach so far.");
            default -> new InternalServerException("An internal error has occurred.", refused, null);
        };
    }

    /** By what HR finds words for it. */
    private static String code(RuntimeException refused, ScimException worded) {
        return switch (refused) {
            case Invalid wrong -> wrong.getErrors().getFirst().code();
            case Refused no -> no.getCode();
            default -> "http-" + worded.getStatus();
        };
    }

    private static String detail(Invalid wrong) {
        return wrong.getErrors().stream()
                .map(error -> error.pointer() + ": " + error.detail())
                .collect(joining(" "));
    }
}
