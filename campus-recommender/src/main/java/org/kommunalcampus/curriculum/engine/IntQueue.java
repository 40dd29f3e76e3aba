package org.kommunalcampus.curriculum.engine;

/** A queue of distinct numbers below a bound: what waits already is not queued again. */
final class IntQueue {
    private final int[] ring;
    private final boolean[] waiting;
    private int head;
    private int size;

    IntQueue(int bound) {
        ring = new int[Math.max(1, bound)];
        waiting = new boolean[Math.max(1, bound)];
    }

    void offer(int number) {
        if (!waiting[number]) {
            waiting[number] = true;
            int tail = head + size;
            ring[tail >= ring.length ? tail - ring.length : tail] = number;
            size++;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int poll() {
        int number = ring[head];
        head = head + 1 == ring.length ? 0 : head + 1;
        size--;
        waiting[number] = false;
        return number;
    }
}
