package org.kommunalcampus.packages;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets what people chose who left. */
@Component("leaversOfPackages")
@RequiredArgsConstructor
class PackageLeaverListener {

    private final PackageFollowers followers;

    @ApplicationModuleListener
    void on(MemberLeft event) {
        followers.forget(event.member());
    }
}
