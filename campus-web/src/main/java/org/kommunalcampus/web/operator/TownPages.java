package org.kommunalcampus.web.operator;

import static java.util.stream.Collectors.joining;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.admission.AdmissionView;
import org.kommunalcampus.admission.MailDomains;
import org.kommunalcampus.admission.TownApplications;
import org.kommunalcampus.organisation.AccountView;
import org.kommunalcampus.organisation.TownAccounts;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MinimumGroup;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** What the operator reads about a municipality besides the official list. */
@Component
@RequiredArgsConstructor
class TownPages {

    private static final int PAGE_SIZE = 25;

    private final TownAccounts accounts;
    private final TownApplications applications;
    private final MailDomains domains;

    /**
     * The municipality at a glance.
     *
     * @param people how many work there, -1 for a few
     * @param smallest the fewest of whom a number is told
     * @param contract who answers for the contract, {@code null} where the municipality did not ask by itself
     */
    record Facts(long people, int smallest, @Nullable AdmissionView contract, String domains) {}

    /** Somebody with rights. */
    record Account(String name, @Nullable String email, List<Role> roles, boolean appointed) {}

    /** A page of those. */
    record Accounts(List<Account> rows, Paging paging) {}

    Facts facts(Caller caller, MunicipalityId town) {
        return new Facts(
                accounts.people(caller, town),
                MinimumGroup.SIZE,
                applications.of(caller, town).orElse(null),
                domains.of(caller, town).stream().collect(joining(", ")));
    }

    Accounts accounts(Caller caller, MunicipalityId town, String page) {
        Page<AccountView> found = accounts.of(caller, town, PageNumber.of(page).ofSize(PAGE_SIZE));
        return new Accounts(
                found.map(one -> new Account(
                                one.name(),
                                one.email(),
                                one.roles().stream().sorted().toList(),
                                one.appointed()))
                        .getContent(),
                new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), TownController.page(town)));
    }
}
