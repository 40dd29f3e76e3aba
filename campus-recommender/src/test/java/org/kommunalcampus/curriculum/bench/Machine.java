package org.kommunalcampus.curriculum.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** CPU time of all that works on a rebuild: this JVM with its garbage collector, and the database server that it started. */
final class Machine {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    /** What was used up to a moment. */
    record Use(long wallNanos, long jvmNanos, long serverNanos) {
        static Use now() {
            long server = ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().command().orElse("").endsWith("mysqld"))
                    .mapToLong(process -> process.info()
                            .totalCpuDuration()
                            .orElse(Duration.ZERO)
                            .toNanos())
                    .sum();
            return new Use(System.nanoTime(), SYSTEM.getProcessCpuTime(), server);
        }

        /** What was used since then. */
        static Use since(Use start) {
            var now = now();
            return new Use(
                    now.wallNanos - start.wallNanos,
                    now.jvmNanos - start.jvmNanos,
                    now.serverNanos - start.serverNanos);
        }

        double seconds() {
            return wallNanos / 1e9;
        }

        double cpuSeconds() {
            return (jvmNanos + serverNanos) / 1e9;
        }
    }
}
