package org.kommunalcampus.record;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.springframework.stereotype.Component;

/** Knows who may change what was recorded: those who recorded it, which are HR of the person's municipality, the provider of the module, or the operator; never the person. */
@Component
@RequiredArgsConstructor
class RecordIssuers {

    private final CompletionRepository completions;
    private final Members members;
    private final Modules modules;
    private final ProviderPermissions duties;
    private final ProofTurns turns;

    /** The completion, if the caller may change it; nobody else changes what is proved of the person until the transaction ends. {@link AccessDenied} for others, {@link NotFound}, refused {@code own-record} and {@code follows-from-refresher}, where the completion of the refresher is what can be changed. */
    Completion open(Caller caller, CompletionId id) {
        caller.requireAnyRole(Role.HR, Role.PROVIDER, Role.OPERATOR);
        Completion completion = completions.findById(id.value()).orElseThrow(() -> new NotFound("completion", id));
        CompletionView view = completion.view();
        if (view.renewal()) {
            throw new Refused("follows-from-refresher", "completion " + id + " follows from that of a refresher");
        }
        if (view.member().equals(caller.member())) {
            throw new Refused("own-record", "nobody decides about the own record");
        }
        switch (view.recordedBy()) {
            case EMPLOYER ->
                caller.requireAffiliation(members.find(view.member()).municipality(), Role.HR);
            case PROVIDER, PLATFORM -> duties.demand(caller, card(view.module()).provider(), ProviderPermission.DATES);
            case OPERATOR -> caller.requireOperator();
        }
        turns.take(view.member());
        if (!completions.existsById(id.value())) {
            throw new NotFound("completion", id);
        }
        return completion;
    }

    /** The module of a completion, which never goes. */
    ModuleCard card(ModuleId module) {
        ModuleCard card = modules.cards(List.of(module)).get(module);
        if (card == null) {
            throw new NotFound("module", module);
        }
        return card;
    }
}
