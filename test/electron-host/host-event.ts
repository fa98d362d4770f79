/** What listeners get as their first argument: an Electron event with the given properties. */
export class HostEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
  static with<Properties extends object>(properties: Properties): HostEvent & Properties {
    return Object.assign(new HostEvent(), properties);
  }
}
