/** Everything comes from the same PC: no pause when the system says "offline", no refetch on focus, no silent retries. */
import { notifyManager, QueryClient } from "@tanstack/react-query";

// By default a fresh answer reaches the pages a timer later than whoever waits for it goes on: a tick that was held
// until it was read again showed as untaken for a moment. As a microtask it is drawn together with what follows.
notifyManager.setScheduler(queueMicrotask);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: "always",
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: false,
      // Events say when something changed; nothing goes stale by age.
      staleTime: Number.POSITIVE_INFINITY,
    },
    mutations: { networkMode: "always", retry: false },
  },
});
