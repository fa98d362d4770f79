/** Everything comes from the same PC: no pause when the system says "offline", no refetch on focus, no silent retries. */
import { QueryClient } from "@tanstack/react-query";

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
