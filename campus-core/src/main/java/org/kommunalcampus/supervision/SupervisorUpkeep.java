package org.kommunalcampus.supervision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.UseCase;

/** Lets namings end with the work for the provider. */
@UseCase
@RequiredArgsConstructor
class SupervisorUpkeep {

    private static final Caller SYSTEM = Caller.system("supervision");

    private final ExamSupervisorRepository supervisors;
    private final Modules modules;
    private final Audit audit;

    /** Takes back what the account was named for by the provider; to do it twice changes nothing. */
    @CapabilityOnly("the listener for staff who leave")
    public void end(ProviderId provider, UUID account) {
        List<ExamSupervisor> named = supervisors.findByStaffId(account.toString());
        Map<ModuleId, ModuleCard> cards = modules.cards(
                named.stream().map(one -> new ModuleId(one.getModuleId())).toList());
        named.stream()
                .filter(one -> {
                    ModuleCard card = cards.get(new ModuleId(one.getModuleId()));
                    return card != null && card.provider().equals(provider);
                })
                .forEach(one -> {
                    supervisors.delete(one);
                    audit.record(
                            SYSTEM,
                            "supervisor.released",
                            "module",
                            one.getModuleId().toString(),
                            null);
                });
    }
}
